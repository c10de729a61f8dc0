import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { RecomputeDeadlines } from '../../src/modules/dossiers/jobs/recompute-deadlines.js';
import { Database } from '../../src/platform/database/database.js';
import { House, type Caller } from '../support/house.js';
import { officerOf, WARD, atTheCounter } from '../support/handed-in.js';

const ADMIN = '/v1/admin/calendars';
const SHOWN = '/v1/public/calendars';
const DECISION = { number: '12/QĐ-UBND', issuer: 'UBND phường Hoài Nhơn', signedOn: '2026-11-02' };

describe('the calendar of a ward', () => {
  let house: House;
  let province: Caller;
  let ward: Caller;
  let desk: Caller;
  /** The national calendar as everybody reads it: what the ward's begins with. */
  let national: Record<string, unknown>;
  beforeAll(async () => {
    house = await House.open();
    [province, desk] = [await house.as('administrator'), await house.as('desk-officer-commune')];
    ward = await house.as(officerOf(WARD, 'administrator'));
    const { years, weeklySessions, daysOff, makeUpDays, standardDayMinutes } = (await house.anybody.get(`${SHOWN}/vn-national/versions/2`))
      .body;
    national = { years, weeklySessions, daysOff, makeUpDays, standardDayMinutes };
  });
  afterAll(() => house.close());

  const stated = (effectiveFrom: string, ...more: string[]) => ({
    decision: DECISION,
    effectiveFrom,
    ...national,
    daysOff: [...(national['daysOff'] as object[]), ...more.map((date) => ({ date, name: 'Nghỉ bù lễ hội', source: '12/QĐ-UBND' }))],
  });
  const received = async (): Promise<string> => (await desk.post('/v1/desk/dossiers', atTheCounter())).body.id as string;
  const standsOn = async (id: string) =>
    (
      await house.app
        .get(Database)
        .read<{ id: string; version: number; due: Date }>(
          'select calendar_id as id, calendar_version as version, due_at as due from dossiers.dossier where id = $1::uuid',
          [id],
        )
    )[0]!;

  it('of the nation is read by everybody, by version, and published by nobody here', async () => {
    const { body, headers } = await house.anybody.get(`${SHOWN}/vn-national`);
    expect(body).toMatchObject({
      code: 'vn-national',
      agencyCode: null,
      version: 1,
      newestVersionNo: 2,
      inForceVersionNo: 2,
      items: [{ versionNo: 2, state: 'in-force', effectiveFrom: '2024-01-01', origin: 'product', decision: null }],
    });
    expect(headers['etag']).toMatch(/^"1-/);
    expect(national['daysOff']).toContainEqual(expect.objectContaining({ date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' }));
    const { body: refused } = await province.post(`${ADMIN}/vn-national/versions`, stated('2026-12-01', '2026-12-24'), 1);
    expect(refused).toMatchObject({ status: 403, code: 'CALENDAR_NATIONAL' });
    for (const path of [`${SHOWN}/H21.195`, `${SHOWN}/vn-national/versions/3`, `${SHOWN}/vn-national/versions/1`])
      expect((await house.anybody.get(path)).body).toMatchObject({ status: 404, code: 'CALENDAR_NOT_FOUND' });
    expect((await house.anybody.get(`${SHOWN}/vn-national/versions/x`)).status).toBe(422);
  });

  it('is opened for the own agencies, by a decision, once, under the code of the agency', async () => {
    const waiting = await received();
    const first = { ...stated('2026-11-02', '2026-11-26'), agencyCode: WARD };
    expect((await ward.post(ADMIN, { ...first, agencyCode: 'H21' })).body).toMatchObject({ status: 422, code: 'AGENCY_OUT_OF_REACH' });
    expect((await province.post(ADMIN, { ...first, agencyCode: 'H99' })).body).toMatchObject({ status: 422, code: 'AGENCY_UNKNOWN' });
    const headers = { 'idempotency-key': randomUUID() };
    const opened = await ward.post(ADMIN, first, undefined, headers);
    expect([opened.status, opened.headers['location'], opened.headers['etag'], opened.body]).toEqual([
      201,
      `${SHOWN}/H21.195/versions/1`,
      '"1"',
      { code: 'H21.195', versionNo: 1, version: 1 },
    ]);
    const again = await ward.post(ADMIN, first, undefined, headers);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([opened.body, 'true']);
    expect((await ward.post(ADMIN, first)).body).toMatchObject({ status: 409, code: 'CALENDAR_EXISTS', details: { code: 'H21.195' } });

    // What was received before goes on by the calendar of then; what comes in now goes by the ward's.
    expect(await standsOn(waiting)).toMatchObject({ id: 'vn-national', version: 2 });
    expect(await standsOn(await received())).toMatchObject({ id: 'H21.195', version: 1 });
    const { body } = await house.anybody.get('/v1/public/calendar/2026?agencyCode=H21.195');
    expect(body.daysOff.map((day: { date: string }) => day.date)).toContain('2026-11-26');
  });

  it('gets a version on the version that was seen, and dossiers stay on theirs until an entry moves them', async () => {
    const path = `${ADMIN}/h21.195/versions`;
    const before = await received();
    const stood = { id: 'H21.195', version: 1, due: new Date('2026-12-01T17:00:00+07:00') };
    expect(await standsOn(before)).toEqual(stood);
    const next = stated('2026-11-25', '2026-11-26', '2026-11-25');
    expect((await province.post(path, next, 7)).body).toMatchObject({ status: 412, code: 'VERSION_MOVED' });
    expect((await province.post(path, next)).body).toMatchObject({ status: 428 });
    const sibling = await house.as(officerOf('H21.110', 'administrator'));
    expect((await sibling.post(path, next, 7)).body).toMatchObject({ status: 403, code: 'CALENDAR_OUT_OF_REACH' });
    const controller = await house.as('procedure-controller');
    expect((await controller.post(path, next, 1)).body).toMatchObject({ status: 403, code: 'PERMISSION_MISSING' });
    const published = await province.post(path, next, 1);
    expect([published.status, published.headers['location'], published.body]).toEqual([
      201,
      `${SHOWN}/H21.195/versions/2`,
      { code: 'H21.195', versionNo: 2, version: 2 },
    ]);
    expect((await house.anybody.get(`${SHOWN}/H21.195`)).body).toMatchObject({
      version: 2,
      newestVersionNo: 2,
      inForceVersionNo: 1,
      items: [
        { versionNo: 2, state: 'upcoming', decision: DECISION, origin: 'own', effectiveFrom: '2026-11-25' },
        { versionNo: 1, state: 'in-force' },
      ],
    });
    const old = await house.anybody.get(`${SHOWN}/H21.195/versions/1`);
    expect(old.body.daysOff.map((day: { date: string }) => day.date)).not.toContain('2026-11-25');

    expect(await standsOn(before)).toEqual(stood);
    expect(await standsOn(await received())).toMatchObject({ id: 'H21.195', version: 2 });
    await house.app.get(RecomputeDeadlines).run(new Date('2026-11-20T14:20:00+07:00'));
    const entries = await house.app
      .get(Database)
      .read<{ facts: object }>(`select facts from journal.entry where stream_id = $1::uuid and type = 'dossiers.deadline-recomputed.v1'`, [
        before,
      ]);
    expect(await standsOn(before)).toEqual({ id: 'H21.195', version: 2, due: new Date('2026-12-02T17:00:00+07:00') });
    expect(entries).toEqual([{ facts: expect.objectContaining({ previousCalendar: { id: 'H21.195', version: 1 } }) }]);
    expect((await house.anybody.get(`${SHOWN}/H21.195`)).body.items).toHaveLength(2);
  });

  it.each<[string, number, string, (body: ReturnType<typeof stated>) => object]>([
    ['what changes nothing', 409, 'CALENDAR_UNCHANGED', (body) => body],
    ['a day off that is over', 422, 'CALENDAR_PAST_CHANGED', () => stated('2026-11-02', '2026-11-26', '2026-11-25', '2026-11-19')],
    [
      'a day off before it takes effect',
      422,
      'CALENDAR_CHANGES_EARLIER',
      () => stated('2026-12-01', '2026-11-26', '2026-11-25', '2026-11-27'),
    ],
    [
      'a year less',
      422,
      'CALENDAR_YEAR_MISSING',
      (body) => ({ ...body, years: (national['years'] as object[]).slice(0, -1), daysOff: [], makeUpDays: [] }),
    ],
    ['a day twice', 422, 'CALENDAR_DAY_TWICE', () => stated('2026-12-01', '2026-11-26', '2026-11-25', '2026-11-26')],
    ['a decision of tomorrow', 422, 'DECISION_IN_FUTURE', (body) => ({ ...body, decision: { ...DECISION, signedOn: '2026-11-21' } })],
    ['no date', 422, 'FIELDS_INVALID', (body) => ({ ...body, daysOff: [{ date: '2026-02-30', name: 'x', source: 'y' }] })],
    [
      'no time',
      422,
      'FIELDS_INVALID',
      (body) => ({ ...body, weeklySessions: [{ validFrom: '2024-01-01', sessions: [{ weekday: 1, from: '24:00', to: '25:00' }] }] }),
    ],
    [
      'more days than there can be',
      422,
      'FIELDS_INVALID',
      (body) => ({ ...body, daysOff: Array.from({ length: 601 }, () => body.daysOff[0]) }),
    ],
    [
      'more values than a body may have',
      422,
      'BODY_TOO_MANY_VALUES',
      (body) => ({ ...body, daysOff: Array.from({ length: 1300 }, () => body.daysOff[0]) }),
    ],
  ])('does not take %s', async (_, status, code, change) => {
    const refused = await ward.post(`${ADMIN}/H21.195/versions`, change(stated('2026-12-01', '2026-11-26', '2026-11-25')), 2);
    expect(refused.body).toMatchObject({ status, code });
    expect((await house.anybody.get(`${SHOWN}/H21.195`)).body.version).toBe(2);
  });

  it('leaves dossiers that its change does not reach on the version that they were received under', async () => {
    const id = await received();
    const path = `${ADMIN}/H21.195/versions`;
    expect((await ward.post(path, stated('2026-12-24', '2026-11-26', '2026-11-25', '2026-12-24'), 2)).body).toMatchObject({ versionNo: 3 });
    await house.app.get(RecomputeDeadlines).run(new Date('2026-11-20T14:20:00+07:00'));
    expect(await standsOn(id)).toEqual({ id: 'H21.195', version: 2, due: new Date('2026-12-02T17:00:00+07:00') });
  });

  it('cannot be changed by SQL of the application once it was published', async () => {
    const client = new Client({ connectionString: house.clone.appUrl });
    await client.connect();
    try {
      for (const statement of [
        `update agencies.calendar_version set content = '{}'`,
        `update agencies.calendar_version set effective_from = '2020-01-01'`,
        'delete from agencies.calendar_version',
        'truncate agencies.calendar_version',
      ])
        await expect(client.query(statement)).rejects.toThrow(/permission denied/);
      const again = `insert into agencies.calendar_version select calendar_id, version, effective_from, published_at, origin, decision,
        '{}'::jsonb from agencies.calendar_version limit 1`;
      await expect(client.query(again)).rejects.toThrow(/calendar_version_pk/);
    } finally {
      await client.end();
    }
  });
});
