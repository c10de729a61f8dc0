import { REQUEST_STATES, requestStateOf } from '../../src/modules/privacy/domain/request-kind.js';
import { DataRequestReader } from '../../src/modules/privacy/persistence/data-request.reader.js';
import { personKey } from '../../src/platform/auth/person-key.js';
import { Database } from '../../src/platform/database/database.js';
import { personalRegister } from '../../src/platform/database/personal-register.js';
import { PersonalDisposal } from '../../src/platform/disposal/personal-disposal.js';
import { FileHolders } from '../../src/platform/files/file-holders.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { Clock } from '../../src/shared/clock.js';
import { atTheCounter, CITIZEN, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

const OWN = '/v1/citizen/personal-data/requests';
const OFFICER = '/v1/officer/personal-data/requests';
const WISH = { kind: 'correction', place: 'Số điện thoại', wish: 'Đề nghị sửa thành 0912345679.' };
const GRANTED = { decision: 'granted', reason: 'Số đã khai bị nhầm.' };
const DONE = { ...GRANTED, done: 'Đã ghi số đúng vào hồ sơ.' };
const CORRECTED = { changes: { phone: '0912345679' }, done: 'Đã sửa số điện thoại của chủ hồ sơ.' };

describe('requests of persons about their own data', () => {
  let house: House;
  let citizen: Caller;
  let head: Caller;
  let dossierId: string;
  let code: string;
  beforeAll(async () => {
    house = await House.open();
    [citizen, head] = await Promise.all([house.as('citizen'), house.as('agency-head-commune')]);
    const desk = await house.as('desk-officer-commune');
    ({ id: dossierId, code } = (await desk.post('/v1/desk/dossiers', atTheCounter())).body as { id: string; code: string });
  });
  afterAll(() => house.close());

  const codeOf = ({ body }: { body: { code?: string; errors?: { field: string; code: string }[] } }) => {
    const [error] = body.errors ?? [];
    return error === undefined ? body.code : `${error.field} ${error.code}`;
  };
  const ask = (changes: object = {}, by = citizen) => by.post(OWN, { dossierId, ...WISH, ...changes });
  const decide = (id: string, verdict: object, by = head, version = 1) => by.post(`${OFFICER}/${id}/decision`, verdict, version);
  const carryOut = (id: string, correction: object = CORRECTED, by = head, version = 2) =>
    by.post(`${OFFICER}/${id}/correction`, correction, version);
  const ids = async (by: Caller, path: string) => ((await by.get(`${path}limit=200`)).body.items as { id: string }[]).map(({ id }) => id);

  it('go to the agency that has the dossier, which decides within the time of the law, and the person reads what it says', async () => {
    const made = await ask();
    const id = made.body.id as string;
    expect([made.status, made.body.version, made.headers['location']]).toEqual([201, 1, `${OWN}/${id}`]);
    const waiting = {
      kind: 'correction',
      state: 'pending',
      stage: 'to-decide',
      dossierId,
      dossierCode: code,
      agencyCode: WARD,
      decision: null,
    };
    expect((await citizen.get(`${OWN}/${id}`)).body).toMatchObject({
      ...waiting,
      agencyName: expect.stringContaining('Hoài Nhơn'),
      dueAt: '2026-11-30T23:59:59+07:00',
      dueBasis: 'Nghị định 356/2025/NĐ-CP: 10 ngày',
      wish: WISH.wish,
      version: 1,
    });
    const [item] = (await head.get(`${OFFICER}?state=pending`)).body.items as object[];
    expect(item).toMatchObject({ id, ...waiting });
    expect(JSON.stringify(item)).not.toContain('0912345679');
    expect((await head.get(`${OFFICER}/${id}`)).body).toMatchObject({ ...waiting, place: WISH.place, wish: WISH.wish });
    expect(codeOf(await decide(id, DONE))).toBe('done DATA_REQUEST_DONE_EARLY');
    expect(codeOf(await carryOut(id, CORRECTED, head, 1))).toBe('DATA_REQUEST_NOT_GRANTED');
    expect(codeOf(await decide(id, { decision: 'refused', reason: 'Không có căn cứ.' }))).toBe('legalBasis DATA_REQUEST_BASIS_MISSING');
    expect((await decide(id, GRANTED)).body).toEqual({ id, version: 2 });
    expect(codeOf(await decide(id, GRANTED, head, 2))).toBe('DATA_REQUEST_DECIDED');
    // What is granted is not done yet: its clock goes on, and the same is not asked for again.
    const granted = {
      state: 'pending',
      stage: 'to-carry-out',
      decidedAt: '2026-11-20T14:10:00+07:00',
      ...GRANTED,
      finishedAt: null,
      done: null,
    };
    expect((await citizen.get(`${OWN}/${id}`)).body).toMatchObject(granted);
    expect(await ids(head, `${OFFICER}?stage=to-carry-out&`)).toEqual([id]);
    expect(codeOf(await ask())).toBe('DATA_REQUEST_OPEN');
    expect((await carryOut(id)).body).toEqual({ id, version: 3 });
    expect(codeOf(await carryOut(id, CORRECTED, head, 3))).toBe('DATA_REQUEST_CARRIED_OUT');
    const finished = { state: 'finished', stage: 'finished', finishedAt: '2026-11-20T14:10:00+07:00', done: CORRECTED.done };
    expect((await citizen.get(`${OWN}/${id}`)).body).toMatchObject(finished);
    expect((await citizen.get(`/v1/citizen/dossiers/${dossierId}`)).body).toMatchObject({
      applicant: { phone: '0912345679' },
      corrections: [{ changes: [{ field: 'phone', after: '0912345679' }], isApplied: true, requestId: id, reason: CORRECTED.done }],
    });
    // Who looked at it is told to the person, with the purpose.
    const reads = (await citizen.get(`/v1/citizen/dossiers/${dossierId}/reads`)).body.items as { purpose: string; agencyCode: string }[];
    expect(reads.filter(({ purpose }) => purpose === 'inquiry').map((each) => each.agencyCode)).toContain(WARD);
  });

  it('are about dossiers of which the caller is the applicant, one of a kind at a time', async () => {
    const other = await house.as('citizen-2');
    const none = 'dossierId DATA_REQUEST_DOSSIER_UNKNOWN';
    expect(codeOf(await ask({}, other))).toBe(none);
    expect(codeOf(await ask({ dossierId: '00000000-0000-4000-8000-000000000000' }))).toBe(none);
    expect(codeOf(await ask({ place: null }))).toBe('place DATA_REQUEST_PLACE_MISSING');
    expect(codeOf(await ask({ wish: '...' }))).toBe('wish REASON_SAYS_NOTHING');
    const first = (await ask({ kind: 'deletion', place: null })).body.id as string;
    const again = await ask({ kind: 'deletion', place: null });
    expect([again.status, again.body.code, again.body.details]).toEqual([409, 'DATA_REQUEST_OPEN', { requestId: first }]);
    const together = await Promise.all([1, 2, 3].map(() => ask({ kind: 'restriction', place: null })));
    expect(together.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect((await other.get(`${OWN}/${first}`)).body.code).toBe('DATA_REQUEST_NOT_FOUND');
    expect(await ids(other, `${OWN}?`)).toEqual([]);
    expect(await ids(citizen, `${OWN}?`)).toContain(first);
    // A submitter without confirmed authorisation knows of the dossier, and asks nothing about its data.
    const submitter = await house.as({ ...(await house.persona('citizen-2')) });
    expect(codeOf(await ask({ kind: 'access', place: null }, submitter))).toBe(none);
  });

  it('are seen and decided by heads of the very agency whose posts reach the dossier', async () => {
    const id = (await ask({ kind: 'access', place: null })).body.id as string;
    const above = await house.as(officerOf('H21', 'agency-head'));
    const elsewhere = await house.as(officerOf('H21.16', 'agency-head'));
    const limited = await house.as({ ...officerOf(WARD, 'agency-head'), subject: 'limited-head' });
    expect((await above.get(`${OFFICER}/${id}`)).status).toBe(200);
    expect((await decide(id, DONE, above)).body.code).toBe('DOSSIER_OF_OTHER_AGENCY');
    for (const answer of [await elsewhere.get(`${OFFICER}/${id}`), await decide(id, DONE, elsewhere), await head.get(`${OFFICER}/x`)])
      expect([answer.status, answer.body.code]).toEqual([404, 'DATA_REQUEST_NOT_FOUND']);
    expect(await ids(elsewhere, `${OFFICER}?`)).not.toContain(id);
    expect(await ids(limited, `${OFFICER}?`)).toContain(id);
    for (const persona of ['desk-officer-commune', 'case-officer-commune', 'administrator', 'citizen'])
      expect((await (await house.as(persona)).get(`${OFFICER}/${id}`)).status).toBe(403);
  });

  it('are listed by what is due first, and late ones are found', async () => {
    await house.clockTo('2026-11-29 08:00');
    const states = async () =>
      Object.fromEntries(await Promise.all(REQUEST_STATES.map(async (each) => [each, await ids(head, `${OFFICER}?state=${each}&`)])));
    const before = await states();
    expect([before['pending']?.length, before['due-soon']?.length, before['late']?.length]).toEqual([2, 1, 0]);
    await house.clockTo('2026-12-01 08:00');
    expect((await states())['late']).toEqual(before['due-soon']);
    const now = new Date('2026-12-01T08:00:00+07:00');
    const coverage = { scope: [WARD], cleared: ['ordinary'], limits: null } as const;
    for (const state of REQUEST_STATES) {
      const { items } = await house.app.get(DataRequestReader).list(coverage, { limit: 200, state }, now);
      expect([state, items.every((each) => requestStateOf(each, now) === state)]).toEqual([state, true]);
      expect(items.map(({ dueAt }) => dueAt.getTime())).toEqual(items.map(({ dueAt }) => dueAt.getTime()).toSorted((a, b) => a - b));
    }
  });

  it('go with the person when the person is disposed of, and what was decided stays in the journal', async () => {
    const database = house.app.get(Database);
    const count = async (text: string) => (await database.read<{ n: number }>(`select count(*)::int4 as n from ${text}`))[0]!.n;
    const entries = await count(`journal.entry where type like 'privacy.request-%'`);
    expect(await count('privacy.data_request')).toBeGreaterThan(2);
    await house.app.get(Followers).drain();
    const register = await personalRegister();
    const disposal = new PersonalDisposal(house.clone.disposalUrl, register, house.app.get(FileHolders), house.app.get(Clock));
    await disposal.execute({ kind: 'person', key: personKey(CITIZEN.identityNumber) }, { basis: 'Quyết định 12/QĐ-UBND', by: dossierId });
    expect(await count('privacy.data_request')).toBe(0);
    expect(await count(`journal.entry where type like 'privacy.request-%'`)).toBe(entries);
    expect(await count(`journal.personal_part p join journal.entry e using (stream_id, seq) where e.type like 'privacy.request-%'`)).toBe(
      0,
    );
  });
});
