import { House, type Caller } from '../support/house.js';
import { atTheCounter } from '../support/handed-in.js';
import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { NoticesSeed } from '../../src/modules/notices/index.js';

const PATH = '/v1/admin/notice-templates';
const TEXTS = { mail: { subject: 'Hồ sơ {dossierCode}', body: ['Nội dung mới, hạn {dueAt}.'] }, sms: { body: ['{dossierCode} moi'] } };
const DECISION = { number: '77/QĐ-VP', issuer: 'Văn phòng UBND tỉnh', signedOn: '2026-11-02' };

describe('the life of a template', () => {
  let house: House;
  let controller: Caller;
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
  });
  afterAll(() => house.close());

  /** What was told last of a dossier that comes in at the counter now: the version of the text, and the text. */
  const toldAt = async (localTime: string): Promise<{ templateVersion: number; body: string }> => {
    await house.clockTo(localTime);
    const { body } = await (await house.as('desk-officer-commune')).post('/v1/desk/dossiers', atTheCounter());
    await house.app.get(Followers).drain();
    const [row] = await house.app.get(Database).read<{ templateVersion: number; body: string }>(
      `select template_version as "templateVersion", body from notices.notice
       where dossier_id = $1::uuid and template_code = 'accepted' and channel = 'sms'`,
      [body.id],
    );
    return row!;
  };

  it('comes from the product, once, and is drafted, published and used from its date on', async () => {
    expect(await house.app.get(NoticesSeed).execute()).toBe(0);
    const { body: known } = await controller.get(`${PATH}/accepted`);
    expect([known.version, known.draft, known.versions.map(({ versionNo, decision }: never) => [versionNo, decision])]).toEqual([
      1,
      null,
      [[1, null]],
    ]);
    expect(known.places).toEqual(expect.arrayContaining(['dossierCode', 'dueAt']));
    const drafted = await controller.post(`${PATH}/accepted/draft`, TEXTS, 1);
    const { name } = (await controller.get('/v1/me')).body as { name: string };
    expect((await controller.get(`${PATH}/accepted`)).body).toMatchObject({
      name: 'Đã tiếp nhận hồ sơ',
      draft: { draftedBy: expect.any(String), draftedByName: name },
    });
    expect([drafted.status, drafted.headers['location'], drafted.body]).toEqual([
      201,
      `${PATH}/accepted`,
      { code: 'accepted', version: 2 },
    ]);
    expect((await controller.post(`${PATH}/accepted/draft`, TEXTS, 2)).body.code).toBe('TEMPLATE_DRAFT_EXISTS');
    const publication = { decision: DECISION, effectiveFrom: '2026-12-01' };
    expect((await controller.post(`${PATH}/accepted/draft/publish`, publication, 1)).status).toBe(412);
    expect((await controller.post(`${PATH}/accepted/draft/publish`, publication, 2)).body).toEqual({ code: 'accepted', version: 3 });
    expect((await controller.post(`${PATH}/accepted/draft/discard`, undefined, 3)).body.code).toBe('TEMPLATE_DRAFT_NOT_FOUND');

    const before = await toldAt('2026-11-30 23:59');
    expect([before.templateVersion, before.body.endsWith(' moi')]).toEqual([1, false]);
    const after = await toldAt('2026-12-01 00:00');
    expect([after.templateVersion, after.body]).toEqual([2, expect.stringMatching(/^H21\.\S+ moi$/)]);
    expect(await house.app.get(NoticesSeed).execute()).toBe(0);
  });

  it.each([
    ['names a place that nobody fills', 'standing', '{applicant} {nickname}', ['{nickname}']],
    ['has braces around no name', 'standing', '{dossier code} {dueAt', ['{dossier code}', '{dueAt']],
    ['tells an address that is only claimed what is confided', 'standing', 'Lý do: {reason}, {items}', ['{reason}', '{items}']],
    ['names a dossier where a consent is told', 'consent-recorded', '{dossierCode}', ['{dossierCode}']],
  ])('refuses a text that %s', async (_, code, line, unknown) => {
    const { version } = (await controller.get(`${PATH}/${code}`)).body;
    const { body } = await controller.post(`${PATH}/${code}/draft`, { ...TEXTS, mail: { subject: 'x', body: [line] } }, version);
    expect([body.status, body.code, body.details.unknown]).toEqual([
      422,
      'TEMPLATE_PLACE_UNKNOWN',
      code === 'consent-recorded' ? ['{dossierCode}'] : unknown,
    ]);
    expect(body.errors).toContainEqual({
      field: 'mail.body.0',
      code: 'TEMPLATE_PLACE_UNKNOWN',
      message: expect.stringContaining(unknown[0]!),
    });
  });

  it('refuses a draft without a channel by which people are told, and one of no template', async () => {
    const { mail } = TEXTS;
    expect((await controller.post(`${PATH}/withdrawn/draft`, { mail }, 2)).body).toMatchObject({
      status: 422,
      code: 'TEMPLATE_CHANNELS_DIFFER',
      details: { channels: ['mail', 'sms'] },
      errors: [{ field: 'sms', code: 'TEMPLATE_CHANNELS_DIFFER' }],
    });
    expect((await controller.post(`${PATH}/no-such/draft`, TEXTS, 1)).body).toMatchObject({ status: 404, code: 'TEMPLATE_NOT_FOUND' });
  });

  it('is listed, and what is published stays as it is for the application', async () => {
    const { items } = (await controller.get(`${PATH}?limit=200`)).body as {
      items: { code: string; name: string; newestVersion: number }[];
    };
    expect(items).toHaveLength(27);
    expect(items).toContainEqual({
      code: 'supplement-requested',
      name: 'Yêu cầu bổ sung, hoàn thiện hồ sơ',
      newestVersion: 3,
      hasDraft: false,
    });
    // A template is called by something, and not by its code.
    expect(items.filter(({ code, name }) => code === name)).toEqual([]);
    const write = (sql: string) => house.app.get(Database).write(sql);
    await expect(write(`update notices.template_version set texts = '{}'`)).rejects.toThrow(/permission denied/);
    await expect(write('delete from notices.template_version')).rejects.toThrow(/permission denied/);
  });
});
