import { RecomputeDeadlines } from '../../src/modules/dossiers/jobs/recompute-deadlines.js';
import { RecomputeConsultations } from '../../src/modules/routing/jobs/recompute-consultations.js';
import { Database } from '../../src/platform/database/database.js';
import { atTheCounter, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { stateOf } from '../support/row-counts.js';
import { runningDossier } from '../support/running-dossier.js';

const ADMIN = '/v1/admin/calendars';
const VERSIONS = `${ADMIN}/${WARD}/versions`;
const DECISION = { number: '12/QĐ-UBND', issuer: 'UBND phường Hoài Nhơn', signedOn: '2026-11-02' };
const NATIONAL = { id: 'vn-national', version: 2 };

describe('the first own calendar of a ward that inherited until then', () => {
  let house: House;
  let ward: Caller;
  let desk: Caller;
  beforeAll(async () => {
    house = await House.open();
    [desk, ward] = [await house.as('desk-officer-commune'), await house.as(officerOf(WARD, 'administrator'))];
  });
  afterAll(() => house.close());

  const adding = (effectiveFrom: string, ...dates: string[]) => ({
    decision: DECISION,
    effectiveFrom,
    addsToCurrent: true,
    daysOff: dates.map((date) => ({ date, name: 'Nghỉ lễ hội', source: '12/QĐ-UBND' })),
  });
  const received = async (): Promise<string> => (await desk.post('/v1/desk/dossiers', atTheCounter())).body.id as string;
  const preview = async (body: object) => (await ward.post(`${VERSIONS}/preview`, body)).body;
  const runOf = async (versionNo: number) => (await ward.get(`${VERSIONS}/${versionNo}/run`)).body;
  const deadlineOf = async (id: string) => {
    const { dueAt, calendar, keptApartFromVersionNo, keptApartFromCalendar } = (await desk.get(`/v1/desk/dossiers/${id}/deadline`)).body;
    return [(dueAt as string).slice(0, 10), calendar, keptApartFromCalendar, keptApartFromVersionNo] as unknown;
  };
  const recompute = async (): Promise<void> => {
    const now = new Date('2026-11-20T14:20:00+07:00');
    await house.app.get(RecomputeDeadlines).run(now);
    await house.app.get(RecomputeConsultations).run(now);
  };
  /** The ward is asked for its opinion by the Department of Justice. */
  const asked = async (): Promise<void> => {
    const dossier = await runningDossier(house, await house.as('desk-officer'));
    const question = { askedAgencyCode: WARD, question: 'Đề nghị xác nhận.', fileIds: [], duration: { unit: 'working-days', value: 5 } };
    const officer = await house.as(officerOf('H21.16', 'case-officer'));
    expect((await officer.post(`/v1/officer/dossiers/${dossier.id}/consultations`, question, dossier.version)).status).toBe(201);
  };

  let old: string;
  let takenOver: string;
  it('is told before, as a version of any calendar, and changes nothing that is over', async () => {
    [old, takenOver] = [await received(), await received()];
    await asked();
    const before = await stateOf(house);
    const told = await preview(adding('2026-11-25', '2026-11-25'));
    expect(told).toMatchObject({ code: WARD, versionNo: 1, firstOn: '2026-11-25', lastOn: '2026-11-25', isWhole: true, failing: 0 });
    expect(told.counts).toEqual([
      { clock: 'deadline', moves: 2, leastDays: 1, mostDays: 1 },
      { clock: 'consultation', moves: 1, leastDays: 1, mostDays: 1 },
    ]);
    expect((told.items as { dossierId: string }[]).map(({ dossierId }) => dossierId)).toEqual([old, takenOver].toSorted());
    const first = await ward.post(`${VERSIONS}/preview?limit=1`, adding('2026-11-25', '2026-11-25'));
    const second = await ward.post(`${VERSIONS}/preview?limit=1&cursor=${first.body.next}`, adding('2026-11-25', '2026-11-25'));
    expect([first.body.items, second.body.items]).toEqual([[told.items[0]], [told.items[1]]]);
    const past = adding('2026-11-02', '2026-11-19');
    expect(await preview(past)).toMatchObject({ status: 422, code: 'CALENDAR_PAST_CHANGED' });
    expect((await ward.post(ADMIN, { ...past, agencyCode: WARD })).body).toMatchObject({ status: 422, code: 'CALENDAR_PAST_CHANGED' });
    const sibling = await house.as(officerOf('H21.110', 'administrator'));
    expect((await sibling.post(`${VERSIONS}/preview`, adding('2026-11-25', '2026-11-25'))).body.code).toBe('CALENDAR_OUT_OF_REACH');
    expect((await ward.post(`${ADMIN}/H99/versions/preview`, adding('2026-11-25', '2026-11-25'))).body.code).toBe('CALENDAR_NOT_FOUND');
    expect(await stateOf(house)).toEqual(before);
  });

  it('leaves what runs on the calendar that was inherited where the decision says so', async () => {
    const kept = { ...adding('2026-11-25', '2026-11-25'), runningDeadlines: 'keep', agencyCode: WARD };
    expect((await ward.post(ADMIN, kept)).body).toMatchObject({ code: WARD, versionNo: 1 });
    await recompute();
    expect(await deadlineOf(old)).toEqual(['2026-11-30', NATIONAL, WARD, 1]);
    expect(await deadlineOf(await received())).toEqual(['2026-12-01', { id: WARD, version: 1 }, null, null]);
    expect(await runOf(1)).toMatchObject({ state: 'kept', moved: [], remaining: 0, left: 3 });
  });

  it('is reached by a later version that moves, from wherever each stands, and counted', async () => {
    // What another agency had first keeps its deadline.
    await house.app
      .get(Database)
      .write(`update dossiers.dossier set taken_over_at = '2026-11-20T14:15:00+07:00' where id = $1::uuid`, [takenOver]);
    const next = adding('2026-11-26', '2026-11-26');
    const told = await preview(next);
    expect(told.counts).toMatchObject([
      { clock: 'deadline', moves: 2, leastDays: 1, mostDays: 2 },
      { clock: 'consultation', moves: 1, leastDays: 2, mostDays: 2 },
    ]);
    expect((await ward.post(VERSIONS, next, 1)).body).toMatchObject({ versionNo: 2 });
    expect(await runOf(2)).toMatchObject({ state: 'running', moved: [], remaining: 3, failed: 0, finishedAt: null });
    await recompute();
    expect(await runOf(2)).toMatchObject({
      state: 'finished',
      moved: [
        { clock: 'deadline', count: 2 },
        { clock: 'consultation', count: 1 },
      ],
      remaining: 0,
      left: 0,
    });
    expect(await deadlineOf(old)).toEqual(['2026-12-02', { id: WARD, version: 2 }, null, null]);
    expect(await deadlineOf(takenOver)).toEqual(['2026-11-30', NATIONAL, null, null]);
    const [entry] = await house.app
      .get(Database)
      .read<{ facts: object }>(`select facts from journal.entry where stream_id = $1::uuid and type = 'dossiers.deadline-recomputed.v1'`, [
        old,
      ]);
    expect(entry!.facts).toMatchObject({ previousCalendar: NATIONAL, calendar: { id: WARD, version: 2 } });
  });
});
