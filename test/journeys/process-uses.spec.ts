import { PROCESS_EXAMPLE } from '../../src/modules/workflow/http/process-content-example.js';
import { House, type Caller } from '../support/house.js';

const PATH = '/v1/admin/process-definitions';
const DECISION = { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-02' };
const FROM = '2026-12-01';
/** A commune procedure of five working days. */
const PROCEDURE = '1.001653';
const days = (value: number) => ({ value, unit: 'working-days' });
const OWN = { ...PROCESS_EXAMPLE, procedureCode: PROCEDURE, duration: days(5) };

describe('processes of one procedure', () => {
  let house: House;
  let controller: Caller;
  let head: Caller;
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
    head = await house.as('head-of-procedure-control');
  });
  afterAll(() => house.close());

  const versionOf = async (code: string) => (await controller.get(`${PATH}/${code}`)).body.version as number;
  /** Begins a process, or the next version of one, and answers the address of the draft. */
  const drafted = async (code: string, content: object, isNew = true) => {
    if (isNew) return `${PATH}/${code}/drafts/${(await controller.post(PATH, { code, content })).body.draftId}`;
    const begun = await controller.post(`${PATH}/${code}/drafts`, {}, await versionOf(code));
    const path = `${PATH}/${code}/drafts/${begun.body.draftId}`;
    await controller.post(`${path}/revise`, { content }, await versionOf(code));
    return path;
  };
  const check = async (path: string) => head.post(`${path}/check`, undefined, await versionOf(path.split('/')[4]!));
  const publish = async (path: string, effectiveFrom = FROM) =>
    controller.post(`${path}/publish`, { decision: DECISION, effectiveFrom }, await versionOf(path.split('/')[4]!));
  const found = async (path: string) =>
    ((await controller.get(path)).body.findings as { code: string; about: string }[])
      .filter(({ code }) => code === 'FITS_TWICE')
      .map(({ about }) => about);
  const twice = (otherCode: string) => ({ status: 409, code: 'PROCESS_FITS_TWICE', details: { otherCode } });

  it('are never two that fit alike, in any order of checks, drafts and withdrawals', async () => {
    const [one, other] = [await drafted('QT-MOT', OWN), await drafted('QT-HAI', { ...OWN, name: 'Quy trình thứ hai', duration: days(5) })];
    expect([await found(one), await found(other)]).toEqual([[], []]);
    expect([(await check(one)).status, (await check(other)).status]).toEqual([200, 200]);
    expect((await publish(one)).body).toMatchObject({ publishedVersion: 1, version: 3 });
    // The check of the other was right when it was made; now its publication is refused, and nothing is written.
    const refused = await publish(other);
    expect(refused.body).toMatchObject(twice('QT-MOT'));
    expect(refused.body.details).toMatchObject({ otherVersion: 1, effectiveFrom: FROM, until: null });
    await house.clockTo('2026-12-01 08:00');
    expect([await found(other), await versionOf('QT-HAI')]).toEqual([['QT-MOT'], 2]);
    const third = await drafted('QT-BA', { ...OWN, duration: { value: 40, unit: 'working-hours' } });
    expect((await check(third)).body).toMatchObject(twice('QT-MOT'));
    // Another duration or level is another matter.
    const short = await drafted('QT-NGAN', { ...OWN, duration: days(3) });
    expect((await check(short)).status).toBe(200);
    expect((await publish(short)).status).toBe(200);

    // The first one leaves the duration: from that day on the other one may hold, and the version cannot be withdrawn under it any more.
    const next = await drafted('QT-MOT', { ...OWN, duration: days(4) }, false);
    expect((await check(next)).status).toBe(200);
    expect((await publish(next, '2026-12-10')).status).toBe(200);
    expect((await publish(other, '2026-12-09')).body).toMatchObject(twice('QT-MOT'));
    expect((await publish(other, '2026-12-10')).status).toBe(200);
    const withdraw = async (code: string, version: number) =>
      controller.post(`${PATH}/${code}/versions/${version}/withdraw`, { reason: 'Nhập sai.' }, await versionOf(code));
    expect((await withdraw('QT-MOT', 2)).body).toMatchObject(twice('QT-HAI'));
    expect((await withdraw('QT-HAI', 1)).status).toBe(200);
    expect((await withdraw('QT-MOT', 2)).body).toMatchObject({ code: 'QT-MOT', version: await versionOf('QT-MOT') });
  });

  it('are not two either when both are published in one moment', async () => {
    const content = (name: string) => ({ ...OWN, name, level: 'commune', duration: days(2) });
    const paths = [await drafted('QT-CUNG-1', content('một')), await drafted('QT-CUNG-2', content('hai'))];
    for (const path of paths) expect((await check(path)).status).toBe(200);
    const answers = await Promise.all(paths.map((path) => publish(path, '2026-12-20')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('PROCESS_FITS_TWICE');
  });

  it('stay for their procedure and level, the default ones too', async () => {
    const draft = async (code: string, change: object) => {
      const begun = await controller.post(`${PATH}/${code}/drafts`, {}, await versionOf(code));
      const path = `${PATH}/${code}/drafts/${begun.body.draftId}`;
      const { content } = (await controller.get(path)).body;
      return controller.post(`${path}/revise`, { content: { ...content, ...change } }, await versionOf(code));
    };
    const fixed = (code: string, field: string) => ({ status: 422, code, errors: [expect.objectContaining({ field, code })] });
    const [procedure, level] = [fixed('PROCESS_PROCEDURE_FIXED', 'content.procedureCode'), fixed('PROCESS_LEVEL_FIXED', 'content.level')];
    expect((await draft('default-commune', { level: 'province' })).body).toMatchObject(level);
    expect((await draft('default-commune', { level: null })).body).toMatchObject(level);
    expect((await draft('default-commune', { procedureCode: PROCEDURE })).body).toMatchObject(procedure);
    expect((await draft('QT-NGAN', { level: 'province' })).body).toMatchObject(level);
    expect((await draft('QT-NGAN', { procedureCode: null })).body).toMatchObject(procedure);
    expect((await draft('QT-NGAN', { name: 'Tên khác' })).status).toBe(200);
  });
});
