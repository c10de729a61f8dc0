import { RecomputeDeadlines } from '../../src/modules/dossiers/jobs/recompute-deadlines.js';
import { RecomputeConsultations } from '../../src/modules/routing/jobs/recompute-consultations.js';
import { Database } from '../../src/platform/database/database.js';
import { atTheCounter, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { officerWithPosts } from '../support/limited-officer.js';
import { stateOf } from '../support/row-counts.js';
import { runningDossier } from '../support/running-dossier.js';

const ADMIN = '/v1/admin/calendars';
const VERSIONS = `${ADMIN}/${WARD}/versions`;
const DECISION = { number: '12/QĐ-UBND', issuer: 'UBND phường Hoài Nhơn', signedOn: '2026-11-02' };

interface Shown {
  readonly dossierId: string;
  readonly code: string | null;
  readonly agencyCode: string;
  readonly moves: readonly { readonly clock: string; readonly dueAt: string | null; readonly newDueAt: string | null }[];
}

describe('what a version of the calendar of a ward does to what runs', () => {
  let house: House;
  let ward: Caller;
  let desk: Caller;
  let citizen: Caller;
  let national: Record<string, unknown>;
  beforeAll(async () => {
    house = await House.open();
    [desk, citizen, ward] = [
      await house.as('desk-officer-commune'),
      await house.as('citizen'),
      await house.as(officerOf(WARD, 'administrator')),
    ];
    const { years, weeklySessions, daysOff, makeUpDays, standardDayMinutes } = (
      await house.anybody.get('/v1/public/calendars/vn-national/versions/2')
    ).body;
    national = { years, weeklySessions, daysOff, makeUpDays, standardDayMinutes };
    expect((await ward.post(ADMIN, { ...stated('2026-11-02'), agencyCode: WARD })).status).toBe(201);
  });
  afterAll(() => house.close());

  const stated = (effectiveFrom: string, ...more: string[]) => ({
    decision: DECISION,
    effectiveFrom,
    ...national,
    daysOff: [...(national['daysOff'] as object[]), ...more.map((date) => ({ date, name: 'Nghỉ bù lễ hội', source: '12/QĐ-UBND' }))],
  });
  const received = async (): Promise<string> => (await desk.post('/v1/desk/dossiers', atTheCounter())).body.id as string;
  const preview = async (body: object, query = '', caller = ward) => (await caller.post(`${VERSIONS}/preview${query}`, body)).body;
  const deadlineOf = async (id: string) => (await desk.get(`/v1/desk/dossiers/${id}/deadline`)).body;
  const runOf = async (versionNo: number) => (await ward.get(`${VERSIONS}/${versionNo}/run`)).body;
  const recompute = async (): Promise<void> => {
    const now = new Date('2026-11-20T14:20:00+07:00');
    await house.app.get(RecomputeDeadlines).run(now);
    await house.app.get(RecomputeConsultations).run(now);
  };
  /** The ward is asked for its opinion by the Department of Justice. */
  const asked = async (): Promise<string> => {
    const dossier = await runningDossier(house, await house.as('desk-officer'));
    const question = { askedAgencyCode: WARD, question: 'Đề nghị xác nhận.', fileIds: [], duration: { unit: 'working-days', value: 5 } };
    const officer = await house.as(officerOf('H21.16', 'case-officer'));
    const { status } = await officer.post(`/v1/officer/dossiers/${dossier.id}/consultations`, question, dossier.version);
    expect(status).toBe(201);
    const { id } = dossier;
    return id;
  };

  it('is told before: which clocks move, by how much, page by page, and nothing is written', async () => {
    const counter = [await received(), await received()];
    const closed = await received();
    await house.app.get(Database).write(`update dossiers.dossier set confidentiality = 'restricted' where id = $1::uuid`, [closed]);
    const online = (await citizen.post('/v1/citizen/dossiers', fosterCare())).body.id as string;
    const consulted = await asked();
    const body = stated('2026-11-25', '2026-11-25');
    const before = await stateOf(house);
    const told = await preview(body);
    expect(told).toMatchObject({ code: WARD, versionNo: 2, firstOn: '2026-11-25', lastOn: '2026-11-25', isWhole: true, failing: 0 });
    // The reply to the dossier that came online is due before the change.
    expect(told.counts).toEqual([
      { clock: 'deadline', moves: 3, leastDays: 1, mostDays: 1 },
      { clock: 'consultation', moves: 1, leastDays: 1, mostDays: 1 },
    ]);
    expect(told.reaching).toEqual([
      { clock: 'deadline', count: 3 },
      { clock: 'reply', count: 0 },
      { clock: 'answer', count: 0 },
      { clock: 'consultation', count: 1 },
    ]);
    // What the ward's administrator may not see is counted and not named.
    const items = told.items as Shown[];
    expect(items.map(({ dossierId }) => dossierId)).toEqual(counter.toSorted());
    expect(items[0]).toMatchObject({
      code: expect.stringContaining(WARD),
      agencyCode: WARD,
      agencyName: expect.stringContaining('Hoài Nhơn'),
      moves: [{ clock: 'deadline', dueAt: '2026-11-30T17:00:00+07:00', newDueAt: '2026-12-01T17:00:00+07:00' }],
    });
    expect(Object.keys(items[0]!).toSorted()).toEqual(['agencyCode', 'agencyName', 'code', 'dossierId', 'moves']);
    const first = await preview(body, '?limit=1');
    expect([first.items, first.counts]).toEqual([[items[0]], told.counts]);
    const second = await preview(body, `?limit=1&cursor=${first.next}`);
    expect([second.items, second.isWhole]).toEqual([[items[1]], false]);
    expect(await preview(stated('2026-11-25', '2026-11-26'), `?cursor=${first.next}`)).toMatchObject({ code: 'CURSOR_OF_OTHER_LIST' });
    const province = await preview(body, '', await house.as('administrator'));
    expect((province.items as Shown[]).map(({ dossierId }) => dossierId)).toContain(consulted);

    const soon = await preview(stated('2026-11-23', '2026-11-23'));
    expect((soon.items as Shown[]).find(({ dossierId }) => dossierId === online)).toMatchObject({
      code: null,
      moves: [{ clock: 'reply' }],
    });
    expect(await stateOf(house)).toEqual(before);
  });

  it('is asked as it would be published, by those who may publish it', async () => {
    for (const [body, code] of [
      [stated('2026-11-02'), 'CALENDAR_UNCHANGED'],
      [stated('2026-12-01', '2026-11-26', '2026-11-26'), 'CALENDAR_DAY_TWICE'],
      [stated('2026-12-01', '2026-11-19'), 'CALENDAR_PAST_CHANGED'],
    ] as const)
      expect(await preview(body)).toMatchObject({ code });
    expect(await preview(stated('2026-11-02'), '', await house.as(officerOf('H21.110', 'administrator')))).toMatchObject({
      status: 403,
      code: 'CALENDAR_OUT_OF_REACH',
    });
    expect((await ward.post(`${ADMIN}/vn-national/versions/preview`, stated('2026-11-25', '2026-11-25'))).body).toMatchObject({
      code: 'CALENDAR_NATIONAL',
    });
    expect((await ward.get(`${ADMIN}/vn-national/versions/2/run`)).body).toMatchObject({ code: 'CALENDAR_NATIONAL' });
    expect((await ward.get(`${VERSIONS}/9/run`)).body).toMatchObject({ status: 404, code: 'CALENDAR_NOT_FOUND' });
    const limited = await officerWithPosts(house, 'lich-linh-vuc', {
      agencyCode: WARD,
      roles: ['administrator'],
      sectorCodes: ['G02-CT38'],
    });
    expect((await limited.post(`${VERSIONS}/preview`, stated('2026-11-25', '2026-11-25'))).status).toBe(403);
  });

  it('leaves what runs where it stands when the decision says so, and the deadline says why', async () => {
    const running = await received();
    expect(await deadlineOf(running)).toMatchObject({ calendar: { id: WARD, version: 1 }, keptApartFromVersionNo: null });
    const kept = { ...stated('2026-11-25', '2026-11-25'), runningDeadlines: 'keep' };
    expect((await ward.post(VERSIONS, kept, 1)).body).toMatchObject({ versionNo: 2 });
    await recompute();
    expect(await deadlineOf(running)).toMatchObject({
      dueAt: '2026-11-30T17:00:00+07:00',
      calendar: { version: 1 },
      keptApartFromVersionNo: 2,
    });
    const fresh = await received();
    expect(await deadlineOf(fresh)).toMatchObject({
      dueAt: '2026-12-01T17:00:00+07:00',
      calendar: { version: 2 },
      keptApartFromVersionNo: null,
    });
    expect((await house.anybody.get(`/v1/public/calendars/${WARD}`)).body.items).toMatchObject([
      { versionNo: 2, runningDeadlines: 'keep' },
      { versionNo: 1, runningDeadlines: 'move' },
    ]);
    expect(await runOf(2)).toMatchObject({ runningDeadlines: 'keep', state: 'kept', moved: [], remaining: 0, left: 6, finishedAt: null });
  });

  it('moves what runs, each from where it stands, when the next one does, and shows how far it is', async () => {
    const next = stated('2026-11-25', '2026-11-25', '2026-11-26');
    // Those of before stand on the first version and move two days, the one received since moves one.
    expect((await preview(next)).counts).toMatchObject([
      { clock: 'deadline', moves: 5, leastDays: 1, mostDays: 2 },
      { clock: 'consultation', moves: 1, leastDays: 2, mostDays: 2 },
    ]);
    expect((await ward.post(VERSIONS, next, 2)).body).toMatchObject({ versionNo: 3 });
    expect(await runOf(3)).toMatchObject({ state: 'running', moved: [], remaining: 6, failed: 0, reasons: [], finishedAt: null });
    await recompute();
    const at = '2026-11-20T14:10:00+07:00';
    expect(await runOf(3)).toEqual({
      code: WARD,
      versionNo: 3,
      runningDeadlines: 'move',
      state: 'finished',
      moved: [
        { clock: 'deadline', count: 5 },
        { clock: 'consultation', count: 1 },
      ],
      remaining: 0,
      failed: 0,
      reasons: [],
      left: 1,
      lastMovedAt: at,
      finishedAt: at,
    });
    expect(await runOf(2)).toMatchObject({ state: 'kept', left: 1 });
    expect(await runOf(1)).toMatchObject({ state: 'replaced', left: 0 });
  });

  it('says only what is added: a local holiday and a Saturday at the counter, without the days of the nation', async () => {
    const saturday = { weekday: 6, from: '07:30', to: '11:30', counterOnly: true };
    const days = (national['weeklySessions'] as { sessions: object[] }[])[0]!.sessions;
    const added = {
      decision: DECISION,
      effectiveFrom: '2026-12-05',
      addsToCurrent: true,
      daysOff: [{ date: '2026-12-22', name: 'Ngày hội của phường', source: '12/QĐ-UBND' }],
      weeklySessions: [{ validFrom: '2026-12-05', sessions: [...days, saturday] }],
    };
    const version = `/v1/public/calendars/${WARD}/versions`;
    // The Saturday is for those who come, and no time of anybody: only the holiday can be told by deadlines.
    expect(await preview(added)).toMatchObject({ versionNo: 4, firstOn: '2026-12-22', lastOn: '2026-12-22', counts: [] });
    expect((await ward.post(VERSIONS, added, 3)).body).toMatchObject({ versionNo: 4 });
    const [before, after] = [(await house.anybody.get(`${version}/3`)).body, (await house.anybody.get(`${version}/4`)).body];
    expect(after.daysOff).toEqual([...before.daysOff, added.daysOff[0]].toSorted((a, b) => (a.date < b.date ? -1 : 1)));
    expect(after.years).toEqual(before.years);
    expect((await ward.post(VERSIONS, { ...added, weeklySessions: undefined, effectiveFrom: '2026-12-06' }, 4)).body).toMatchObject({
      status: 422,
      code: 'CALENDAR_DAY_TWICE',
      errors: [{ field: 'daysOff.0.date' }],
    });
    const whole = { decision: DECISION, effectiveFrom: '2026-12-06', daysOff: [] };
    expect((await ward.post(VERSIONS, whole, 4)).body).toMatchObject({ status: 422, code: 'CALENDAR_PART_MISSING' });

    const { weeklySessions } = (await house.anybody.get(`/v1/public/calendar/2026?agencyCode=${WARD}`)).body;
    expect(weeklySessions.map(({ validFrom }: { validFrom: string }) => validFrom)).toEqual([expect.any(String), '2026-12-05']);
    const hours = async () =>
      (await house.anybody.get(`/v1/public/one-stop-units?agencyCode=${WARD}`)).body.items[0].openingHours as { weekday: number }[];
    expect((await hours()).filter(({ weekday }) => weekday === 6)).toEqual([]);
    await house.clockTo('2026-12-05 08:00');
    expect((await hours()).filter(({ weekday }) => weekday === 6)).toEqual([saturday]);
    const request = { startAt: '2026-12-04T15:00:00+07:00', agencyCode: WARD, duration: { value: 4, unit: 'working-hours' } };
    expect((await house.anybody.post('/v1/deadlines/compute', request)).body).toMatchObject({ dueAt: '2026-12-07T09:00:00+07:00' });
  });
});
