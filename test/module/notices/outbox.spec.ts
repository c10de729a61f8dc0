import { WORKFLOW_EVENTS } from '../../../src/modules/workflow/index.js';
import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { appendBackground, backgroundStreamId } from '../../../src/platform/journal/append-background.js';
import { newId } from '../../../src/shared/id.js';
import { StatementCount } from '../../support/statement-count.js';
import { ISSUER, noticesHouse, type NoticesHouse } from './notices-house.js';

const WARD = 'H21.195';
const APPLICANT = {
  kind: 'citizen',
  name: 'Đào Thanh Hà',
  identityNumber: '052088627434',
  phone: '0912345678',
  email: 'ha@example.vn',
  address: null,
  communeCode: null,
} as const;

describe('the outbox', () => {
  let house: NoticesHouse;
  beforeAll(async () => void (house = await noticesHouse()));
  afterAll(() => house.close());

  const told = async (dossierId: string) => (await house.outbox.list({ dossierId, limit: 100, after: undefined })).reverse();

  it('tells each fact once per channel, with two followers at once and however often they run', async () => {
    const id = await house.received(WARD, { applicant: APPLICANT });
    await house.change(id, (dossier) => dossier.startProcessing());
    await house.change(id, (dossier) =>
      dossier.conclude('refused', null, house.clock.at, { ground: { reason: 'Chưa đủ điều kiện.', legalBasis: 'Điều 19' } }),
    );
    await Promise.all([house.followers.run(), house.replica.followers.run(), house.followers.run()]);
    await house.followers.drain();
    await house.replica.followers.drain();
    const notices = await told(id);
    expect(notices.map(({ templateCode, channel }) => `${templateCode} ${channel}`).sort()).toEqual([
      'accepted mail',
      'accepted sms',
      'refused mail',
      'refused sms',
    ]);
    expect(notices.find(({ channel, templateCode }) => channel === 'sms' && templateCode === 'refused')).toMatchObject({
      recipient: '0912345678',
      subject: null,
      audience: 'applicant',
    });
    // A refusal says why, and by which law.
    expect(notices.find(({ channel, templateCode }) => channel === 'mail' && templateCode === 'refused')?.body).toMatch(
      /Lý do: Chưa đủ điều kiện\.\nCăn cứ: Điều 19/,
    );
    const mail = notices.find(({ channel, templateCode }) => channel === 'mail' && templateCode === 'accepted');
    expect(mail?.body).toContain('Kính gửi: Đào Thanh Hà.');
    expect(mail?.body).toContain('Thời điểm tiếp nhận: 14:10 ngày 20/11/2026');
    expect(mail?.subject).toMatch(/^Đã tiếp nhận hồ sơ H21\.195-261120-\d{4}$/);
  });

  it('does not tell again what is followed again', async () => {
    const before = await house.database.read('select * from notices.notice order by id');
    await house.database.write(`update journal.follower set epoch = 0, xid = 0 where name = 'notices.outbox'`);
    await house.followers.drain();
    expect(await house.database.read('select * from notices.notice order by id')).toEqual(before);
  });

  it('tells nobody where nobody can be reached, and goes on', async () => {
    const id = await house.received(WARD);
    await house.followers.drain();
    expect(await told(id)).toEqual([]);
    expect(await house.database.read('select 1 from journal.parked')).toEqual([]);
  });

  const deadline = (dossierId: string, kind: 'due-soon' | 'overdue') => ({
    type: WORKFLOW_EVENTS.deadlineNotified,
    facts: {
      dossierId,
      agencyCode: WARD,
      target: 'dossier',
      kind,
      dueAt: new Date(house.clock.at.getTime() + 3_600_000).toISOString(),
    },
  });

  it('tells a deadline to the heads where nobody works on the dossier', async () => {
    const id = await house.received(WARD, { applicant: APPLICANT });
    await house.database.batch((client) =>
      appendBackground(client, [{ streamId: backgroundStreamId('deadlines', id), event: deadline(id, 'due-soon') }], house.clock.at),
    );
    await house.followers.drain();
    const notices = (await told(id)).filter(({ audience }) => audience === 'officer');
    expect(notices.map(({ channel, recipient, templateCode }) => ({ channel, recipient, templateCode }))).toEqual([
      { channel: 'in-app', recipient: actorIdOf(ISSUER, 'hoai-nhon-truong-phong'), templateCode: 'due-soon' },
    ]);
    expect(notices[0]?.body).toContain('sẽ đến hạn lúc 15:10 ngày 20/11/2026');
  });

  it('asks about officers, agencies and procedures once for the notices of many dossiers', async () => {
    const count = new StatementCount(house.database);
    const procedure = { code: '1.001193', name: 'Đăng ký khai sinh', versionId: newId(), sectorCode: null };
    const ids: string[] = [];
    for (let each = 0; each < 20; each += 1) ids.push(await house.received(WARD, { applicant: APPLICANT, procedure }));
    await house.database.batch((client) =>
      appendBackground(
        client,
        ids.map((id) => ({ streamId: backgroundStreamId('deadlines', id), event: deadline(id, 'overdue') })),
        house.clock.at,
      ),
    );
    const asked = await count.during(() => house.followers.drain(), /agencies\.|catalogue\./);
    expect((await Promise.all(ids.map(told))).map(({ length }) => length)).toEqual(ids.map(() => 3));
    // Where another transaction of the cluster is open, the facts come in two or three batches.
    expect(asked).toBeLessThanOrEqual(12);
  });
});
