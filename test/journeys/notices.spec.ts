import type { Response } from 'supertest';
import { OutsideJobs } from '../../src/platform/jobs/outside-jobs.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { CITIZEN, WARD, atTheCounter, fosterCare, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { carryThrough } from '../support/way-through.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

const TYPES = ['dossiers.accepted.v1', 'dossiers.concluded.v1', 'dossiers.result-returned.v1'];

describe('who is told what', () => {
  let house: House;
  let receiver: WebhookReceiver;
  let desk: Caller;
  let partner: Caller;
  let stranger: Caller;
  let id = '';
  beforeAll(async () => {
    house = await House.open();
    receiver = await WebhookReceiver.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    partner = await house.as(officerOf(WARD, 'partner-system'));
    stranger = await house.as(officerOf('H21.217', 'partner-system'));
  });
  afterAll(async () => {
    await receiver.close();
    await house.close();
  });

  const settle = async (): Promise<void> => {
    await house.app.get(Followers).drain();
    await house.app.get(OutsideJobs).run();
  };
  const notices = async (dossierId: string): Promise<Record<string, string>[]> =>
    (await house.anybody.get(`/v1/sandbox/outbox?dossierId=${dossierId}&limit=200`)).body.items as Record<string, string>[];
  const subscribe = (by: Caller, changes: object = {}): Promise<Response> =>
    by.put('/v1/partner/webhook', { url: receiver.url, types: TYPES, ...changes });

  it('a partner system subscribes and sees its secret once', async () => {
    const set = await subscribe(partner);
    expect([set.status, set.body.secret.startsWith('whsec_'), set.body.agencyCode]).toEqual([200, true, WARD]);
    receiver.secret = set.body.secret as string;
    expect((await subscribe(partner)).body.secret).toBeNull();
    expect((await partner.get('/v1/partner/webhook')).body).toMatchObject({ url: receiver.url, types: TYPES, secret: null, version: 2 });
    await subscribe(stranger);
  });

  it('bad subscriptions are refused: foreign words, private addresses, people, systems without an agency', async () => {
    const [url, type, person, nowhere] = [
      await subscribe(partner, { url: 'https://10.0.0.8/' }),
      await subscribe(partner, { types: ['dossiers.eaten.v1'] }),
      await subscribe(desk),
      await subscribe(await house.as({ subject: 'no-agency', name: 'Hệ thống', roles: ['partner-system'] })),
    ];
    expect([url.status, url.body.code, type.status, person.status, nowhere.body.code]).toEqual([
      422,
      'WEBHOOK_URL_REFUSED',
      422,
      403,
      'PARTNER_WITHOUT_AGENCY',
    ]);
    expect((await partner.get('/v1/partner/events?after=abc')).body.code).toBe('CURSOR_INVALID');
  });

  it('the applicant hears of every step, the subscriber of what it asked for', async () => {
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter({ applicant: { ...CITIZEN, email: 'ha@example.vn' } }));
    id = body.id as string;
    const { version } = await carryThrough(house, id, body.version, 'granted');
    await desk.post(`/v1/desk/dossiers/${id}/hand-over`, { returnedTo: CITIZEN.name, method: 'counter' }, version);
    await settle();
    const told = await notices(id);
    const toApplicant = told.filter(({ audience, channel }) => audience === 'applicant' && channel === 'mail').reverse();
    expect(toApplicant.map(({ templateCode }) => templateCode)).toEqual(['accepted', 'concluded', 'result-returned']);
    expect(toApplicant[2]).toMatchObject({ recipient: 'h***@example.vn' });
    expect(toApplicant[2]?.['body']).toMatch(/Cơ quan tiếp nhận: .*Hoài Nhơn.*Thời điểm trả kết quả: 14:10 ngày 20\/11\/2026/s);
    expect(told.find(({ channel }) => channel === 'sms')).toMatchObject({ recipient: '*******678', subject: null });
    expect(receiver.effects.map(({ event }) => [event.type, event.subject])).toEqual(TYPES.map((type) => [type, id]));
    expect(receiver.forged).toEqual([]);
    expect(receiver.calls.length).toBeGreaterThan(2);
    for (const { headers, body: sent } of receiver.calls) house.contract.checkCall('dossierEvent', headers, JSON.parse(sent));
    const { type, ...typeless } = JSON.parse(receiver.calls[0]!.body) as Record<string, unknown>;
    expect(() =>
      house.contract.checkCall('dossierEvent', receiver.calls[0]!.headers, { ...typeless, type: TYPES.find((each) => each !== type) }),
    ).toThrow('differs');
  });

  it('an online applicant hears that it arrived, and why it was not accepted', async () => {
    const citizen = await house.as('citizen');
    const { body } = await citizen.post('/v1/citizen/dossiers', fosterCare());
    await desk.post(
      `/v1/desk/dossiers/${body.id}/refusal`,
      { reason: 'Không thuộc thẩm quyền.', legalBasis: 'Điều 17 Nghị định số 61/2018/NĐ-CP' },
      1,
    );
    await settle();
    expect((await notices(body.id)).map(({ templateCode }) => templateCode).sort()).toEqual(['not-accepted', 'submitted']);
  });

  it('an officer hears of a task, and officers of deadlines', async () => {
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
    const head = await house.as(officerOf(WARD, 'unit-head'));
    const tasks = await head.get('/v1/officer/tasks?which=agency&limit=200');
    const task = (tasks.body.items as { dossierId: string; taskId: string }[]).find(({ dossierId }) => dossierId === body.id);
    const officers = await (await house.as('administrator')).get(`/v1/admin/officers?agencyCode=${WARD}&limit=200`);
    const clerk = (officers.body.items as { id: string; posts: { roles: string[] }[] }[]).find(({ posts }) =>
      posts.some(({ roles }) => roles.includes('desk-officer')),
    );
    const assigned = await head.post(`/v1/officer/tasks/${body.id}/${task?.taskId}/assign`, { assigneeId: clerk?.id }, body.version);
    expect(assigned.status).toBe(200);
    await settle();
    await house.clockTo('2026-12-02 09:00');
    await settle();
    const toOfficers = (await notices(body.id)).filter(({ audience }) => audience === 'officer');
    expect(toOfficers.filter(({ templateCode }) => templateCode === 'task-assigned')).toMatchObject([
      { channel: 'in-app', recipient: clerk?.id },
    ]);
    expect(new Set(toOfficers.map(({ templateCode }) => templateCode))).toEqual(
      new Set(['task-assigned', 'due-soon', 'overdue', 'step-due-soon', 'step-overdue']),
    );
    const ofStep = toOfficers.find(({ templateCode }) => templateCode === 'step-overdue');
    expect(ofStep?.['body']).toMatch(/^Bước đang xử lý của hồ sơ .*đã quá hạn từ .*\/2026\.\nThời hạn trả kết quả của hồ sơ: 17:00 ngày/s);
    expect(toOfficers.some(({ templateCode, recipient }) => templateCode === 'overdue' && recipient !== clerk?.id)).toBe(true);
  });

  it('the pull side gives the same events, page by page, and nothing of another agency', async () => {
    const first = await partner.get('/v1/partner/events?limit=2');
    const second = await partner.get(`/v1/partner/events?limit=200&after=${first.body.next}`);
    const events = [...first.body.items, ...second.body.items] as { id: string; type: string; subject: string }[];
    expect(events.filter(({ subject, type }) => subject === id && TYPES.includes(type)).map((event) => event.id)).toEqual(
      receiver.effects.filter(({ event }) => event.subject === id).map((effect) => effect.id),
    );
    const last = await partner.get(`/v1/partner/events?after=${second.body.next}`);
    expect(last.body).toEqual({ items: [], next: second.body.next });
    expect((await stranger.get('/v1/partner/events')).body.items).toEqual([]);
    expect(receiver.calls.every(({ headers }) => headers['webhook-id'])).toBe(true);
    expect(JSON.stringify(events)).not.toContain(CITIZEN.name);
  });

  it('the outbox goes page by page', async () => {
    const seen: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const page: Response = await house.anybody.get(`/v1/sandbox/outbox?limit=3${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...(page.body.items as { id: string }[]).map((notice) => notice.id));
      next = page.body.next as string | undefined;
    }
    expect(seen.length).toBeGreaterThan(8);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('a subscription ends, and is gone', async () => {
    expect((await partner.delete('/v1/partner/webhook')).status).toBe(204);
    expect((await partner.delete('/v1/partner/webhook')).status).toBe(404);
    expect((await partner.get('/v1/partner/webhook')).body.code).toBe('WEBHOOK_NOT_FOUND');
  });
});
