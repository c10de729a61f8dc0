import { Database } from '../../src/platform/database/database.js';
import { NOTICE_STATES, noticeStateOf, stateOf } from '../../src/modules/privacy/domain/breach-state.js';
import { BreachReader } from '../../src/modules/privacy/persistence/breach.reader.js';
import { verifyJournal } from '../../src/platform/journal/verify-journal.js';
import { atTheCounter, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

const BREACHES = '/v1/admin/breaches';
const NOTICE = { notifiedAt: '2026-11-20T14:00:00+07:00', notifiedTo: 'A05, Bộ Công an', reference: '12/TB-UBND' };
const TOLD = { informedAt: '2026-11-20T14:05:00+07:00', personsInformed: 2, how: 'Gửi thư đến từng người.' };

describe('the register of breaches of personal data', () => {
  let house: House;
  let province: Caller;
  let ward: Caller;
  let code: string;
  beforeAll(async () => {
    house = await House.open();
    const administratorOf = (agencyCode: string) =>
      house.as({ subject: `quan-tri-${agencyCode}`, name: 'Quản trị', agencyCode, roles: ['administrator'] });
    [province, ward] = await Promise.all([administratorOf('H21'), administratorOf(WARD)]);
    ({ code } = (await (await house.as('desk-officer-commune')).post('/v1/desk/dossiers', atTheCounter())).body as { code: string });
  });
  afterAll(() => house.close());

  const found = (changes: object = {}) => ({
    agencyCode: WARD,
    detectedAt: '2026-11-19T08:30:00+07:00',
    whatHappened: 'Gửi nhầm danh sách của bà Trần Thị Nhầm.',
    dataKinds: ['name', 'contact'],
    dossierCodes: [code],
    ...changes,
  });
  const record = async (changes: object = {}, by = ward): Promise<string> => {
    const { status, body } = await by.post(BREACHES, found(changes));
    expect([status, body.version]).toEqual([201, 1]);
    return body.id as string;
  };
  const on = (id: string, what: string, body: object, version: number, by = ward) => by.post(`${BREACHES}/${id}/${what}`, body, version);
  const codeOf = ({ body }: { body: { code?: string; errors?: { field: string; code: string }[] } }) => {
    const [error] = body.errors ?? [];
    return error === undefined ? body.code : `${error.field} ${error.code}`;
  };

  it('is kept from the detection to the findings, each step an entry, and what people wrote in the personal part', async () => {
    const id = await record();
    expect((await ward.get(`${BREACHES}/${id}`)).body).toMatchObject({
      agencyCode: WARD,
      agencyName: expect.stringContaining('Hoài Nhơn'),
      state: 'open',
      notice: 'pending',
      noticeDueAt: '2026-11-22T08:30:00+07:00',
      noticeBasis: 'Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP: thông báo vi phạm trong 72 giờ kể từ khi phát hiện',
      dossierCodes: [code],
      personsConcerned: null,
      notifiedAt: null,
      closedAt: null,
      version: 1,
    });
    expect((await on(id, 'closing', { findings: 'Không có hậu quả.' }, 1)).body.code).toBe('BREACH_NOT_NOTIFIED');
    const patch = (body: object, version: number) => {
      const headers = { 'if-match': `"${version}"`, 'idempotency-key': crypto.randomUUID() };
      return ward.ask('patch', `${BREACHES}/${id}`, Buffer.from(JSON.stringify(body)), headers);
    };
    expect((await patch({ personsConcerned: 2, cause: 'Chọn nhầm người nhận.' }, 1)).body).toEqual({ id, version: 2 });
    expect((await patch({ personsConcerned: 2 }, 2)).body.code).toBe('BREACH_UNCHANGED');
    expect((await patch({ personsConcerned: 3 }, 1)).status).toBe(412);
    expect((await on(id, 'notice', NOTICE, 2)).body).toEqual({ id, version: 3 });
    expect((await on(id, 'notice', NOTICE, 3)).body.code).toBe('BREACH_NOTIFIED');
    expect((await on(id, 'informing', TOLD, 3)).body).toEqual({ id, version: 4 });
    expect((await on(id, 'closing', { findings: 'Không có hậu quả.' }, 4)).body).toEqual({ id, version: 5 });
    expect((await ward.get(`${BREACHES}/${id}`)).body).toMatchObject({
      state: 'closed',
      notice: 'given',
      personsConcerned: 2,
      notifiedAt: NOTICE.notifiedAt,
      notifiedTo: NOTICE.notifiedTo,
      noticeReference: NOTICE.reference,
      lateReason: null,
      personsInformedAt: TOLD.informedAt,
      personsInformed: 2,
      findings: 'Không có hậu quả.',
      version: 5,
    });
    expect((await patch({ personsConcerned: 5 }, 5)).body.code).toBe('BREACH_CLOSED');
    const kept = await house.app
      .get(Database)
      .read<{ type: string; facts: string }>(
        `select type, facts::text as facts from journal.entry where stream_id = $1::uuid order by seq`,
        [id],
      );
    expect(kept.map(({ type }) => type)).toEqual([
      'privacy.breach-recorded.v1',
      'privacy.breach-revised.v1',
      'privacy.breach-notified.v1',
      'privacy.breach-persons-informed.v1',
      'privacy.breach-closed.v1',
    ]);
    expect(kept.map(({ facts }) => facts).join()).not.toMatch(/Nhầm|nhầm|hậu quả|từng người/);
    expect((await verifyJournal(house.clone.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('refuses what cannot be, field by field, and enters nothing', async () => {
    const before = (await ward.get(`${BREACHES}?limit=200`)).body.items.length as number;
    const refused = async (changes: object, by = ward) => codeOf(await by.post(BREACHES, found(changes)));
    expect(await refused({ detectedAt: '2026-11-20T14:10:01+07:00' })).toBe('detectedAt BREACH_IN_FUTURE');
    expect(await refused({ detectedAt: '2025-12-31T23:59:59+07:00' })).toBe('detectedAt BREACH_BEFORE_RULES');
    expect(await refused({ agencyCode: 'H99.1' })).toBe('agencyCode AGENCY_UNKNOWN');
    expect(await refused({ agencyCode: 'H21.16' })).toBe('agencyCode BREACH_AGENCY_OUT_OF_REACH');
    expect(await refused({ dossierCodes: [code, 'H21.195-261120-9999'] })).toBe('dossierCodes.1 BREACH_DOSSIER_UNKNOWN');
    expect(await refused({ dataKinds: [] })).toMatch(/^dataKinds /);
    expect(await refused({ whatHappened: '...' })).toBe('whatHappened REASON_SAYS_NOTHING');
    // A code of another agency's dossier is answered like one that nobody gave.
    const elsewhere = await house.as({ subject: 'qt-tp', name: 'Quản trị', agencyCode: 'H21.16', roles: ['administrator'] });
    expect(await refused({ agencyCode: 'H21.16' }, elsewhere)).toBe('dossierCodes.0 BREACH_DOSSIER_UNKNOWN');
    expect((await ward.get(`${BREACHES}?limit=200`)).body.items.length).toBe(before);

    const id = await record();
    const noticed = async (changes: object) => codeOf(await on(id, 'notice', { ...NOTICE, ...changes }, 1));
    expect(await noticed({ notifiedAt: '2026-11-19T08:29:59+07:00' })).toBe('notifiedAt BREACH_NOTICE_OUT_OF_TIME');
    expect(await noticed({ notifiedAt: '2026-11-20T14:10:01+07:00' })).toBe('notifiedAt BREACH_NOTICE_OUT_OF_TIME');
    expect(codeOf(await on(id, 'informing', { ...TOLD, informedAt: '2026-11-18T08:00:00+07:00' }, 1))).toBe(
      'informedAt BREACH_INFORMED_OUT_OF_TIME',
    );
    const old = await record({ detectedAt: '2026-11-16T08:30:00+07:00' });
    expect(codeOf(await on(old, 'notice', NOTICE, 1))).toBe('lateReason BREACH_LATE_REASON_MISSING');
    expect((await on(old, 'notice', { ...NOTICE, lateReason: 'Chờ kết quả rà soát.' }, 1)).status).toBe(200);
    expect((await ward.get(`${BREACHES}/${old}`)).body).toMatchObject({ notice: 'given-late', lateReason: 'Chờ kết quả rà soát.' });
  });

  it('is for administrators of the agency and of those above it, with a post for the whole of it', async () => {
    const id = await record({ detectedAt: '2026-11-20T08:00:00+07:00' });
    const ofProvince = await record({ agencyCode: 'H21.16', dossierCodes: [] }, province);
    expect((await province.get(`${BREACHES}/${id}`)).status).toBe(200);
    for (const answer of [
      await ward.get(`${BREACHES}/${ofProvince}`),
      await on(ofProvince, 'notice', NOTICE, 1),
      await ward.get(`${BREACHES}/x`),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'BREACH_NOT_FOUND']);
    const listed = async (by: Caller, query = '') =>
      ((await by.get(`${BREACHES}?limit=200${query}`)).body.items as { id: string }[]).map((each) => each.id);
    expect(await listed(ward)).not.toContain(ofProvince);
    expect(await listed(province)).toEqual(expect.arrayContaining([id, ofProvince]));
    expect(await listed(province, `&agencyCode=${WARD}`)).not.toContain(ofProvince);
    expect(await listed(ward, '&agencyCode=H21.16')).toEqual([]);
    for (const persona of ['operator', 'agency-head-commune', 'citizen'])
      expect((await (await house.as(persona)).get(BREACHES)).status).toBe(403);
  });

  it('raises an alarm before and after the end of the time, in the list and for the operator', async () => {
    const id = await record({ detectedAt: '2026-11-20T14:00:00+07:00' });
    const listed = async (notice: string) =>
      ((await ward.get(`${BREACHES}?limit=200&state=open&notice=${notice}`)).body.items as { id: string }[]).map((each) => each.id);
    const seen = async () => {
      const metrics = (await house.anybody.get('/metrics')).text;
      const gauge = (notice: string) => Number(new RegExp(`motcua_breach_notices\\{notice="${notice}"\\} (\\d+)`).exec(metrics)?.[1]);
      const states = ['pending', 'due-soon', 'late'];
      return {
        in: await Promise.all(states.map(async (each) => (await listed(each)).includes(id))),
        late: gauge('late'),
        soon: gauge('due-soon'),
      };
    };
    expect((await seen()).in).toEqual([true, false, false]);
    await house.clockTo('2026-11-22 14:00');
    const soon = await seen();
    expect([soon.in, soon.soon > 0]).toEqual([[false, true, false], true]);
    await house.clockTo('2026-11-23 14:01');
    const late = await seen();
    expect([late.in, late.late > soon.late]).toEqual([[false, false, true], true]);
    await on(id, 'notice', { ...NOTICE, notifiedAt: '2026-11-23T13:59:00+07:00' }, 1);
    expect((await seen()).late).toBe(late.late - 1);
  });

  it('is told by SQL as by the rule in code', async () => {
    const reader = house.app.get(BreachReader);
    const now = new Date('2026-11-22T08:30:00+07:00');
    for (const notice of NOTICE_STATES) {
      const { items } = await reader.list({ agencyCodes: ['H21.16', WARD], notice, limit: 200, now });
      expect([notice, items.every((each) => noticeStateOf(each, now) === notice)]).toEqual([notice, true]);
      for (const state of ['open', 'notified', 'closed'] as const) {
        const both = await reader.list({ agencyCodes: ['H21.16', WARD], notice, state, limit: 200, now });
        expect(both.items.map((each) => each.id)).toEqual(items.filter((each) => stateOf(each) === state).map((each) => each.id));
      }
    }
    const pages: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body } = await province.get(`${BREACHES}?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      pages.push(...(body.items as { detectedAt: string }[]).map((each) => each.detectedAt));
      cursor = body.next as string | undefined;
    }
    expect(pages).toEqual(pages.toSorted().toReversed());
  });
});
