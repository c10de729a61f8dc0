import { agenciesServer } from '../support/agencies-server.js';

const hours = (value: number) => ({ duration: { value, unit: 'working-hours' } });
const days = (value: number) => ({ duration: { value, unit: 'working-days' } });
const sameDay = { duration: { unit: 'same-day' }, policy: { cutoff: { time: '15:00' } } };
const pause = [{ from: '2026-11-23T09:00:00+07:00', to: '2026-11-25T10:00:00+07:00', reason: 'supplement' }];

/** The worked examples of the deadline rules, as anybody checks them from outside. */
const EXAMPLES: readonly (readonly [string, object, string])[] = [
  ['2026-11-20T14:10', hours(8), '2026-11-23T14:10'],
  ['2026-11-20T14:10', days(0.5), '2026-11-23T08:10'],
  ['2026-11-20T14:10', days(1), '2026-11-23T17:00'],
  ['2026-11-20T14:10', days(2), '2026-11-25T17:00'],
  ['2026-11-20T16:00', hours(2), '2026-11-23T08:00'],
  ['2026-11-21T09:00', hours(4.5), '2026-11-23T11:30'],
  ['2026-11-17T10:00', { duration: { value: 7, unit: 'calendar-days' } }, '2026-11-25T17:00'],
  ['2026-01-30T10:00', { duration: { value: 1, unit: 'months' } }, '2026-03-02T17:00'],
  ['2026-11-25T15:30', sameDay, '2026-11-26T17:00'],
  ['2026-11-25T15:00', sameDay, '2026-11-25T17:00'],
  ['2026-11-20T14:10', { ...days(3), suspensions: pause }, '2026-11-27T17:00'],
];

const START = { startAt: '2026-11-20T14:10:00+07:00' };

/** What is refused: the body, the status, the code, and the field that is named. */
const REFUSED: readonly (readonly [string, string | object, number, string, string | null])[] = [
  ['a start without offset', { startAt: '2026-11-20T14:10:00', ...days(1) }, 422, 'NOT_AN_INSTANT', 'startAt'],
  ['a date that does not exist', { startAt: '2026-02-30T14:10:00+07:00', ...days(1) }, 422, 'NOT_AN_INSTANT', 'startAt'],
  ['no start', days(1), 422, 'FIELD_REQUIRED', 'startAt'],
  ['no duration', START, 422, 'FIELD_REQUIRED', 'duration'],
  ['an unknown unit', { ...START, duration: { value: 1, unit: 'weeks' } }, 422, 'NOT_ONE_OF', 'duration.unit'],
  ['zero', { ...START, ...days(0) }, 422, 'DURATION_NOT_POSITIVE', 'duration.value'],
  ['a negative duration', { ...START, ...days(-1) }, 422, 'NUMBER_TOO_SMALL', 'duration.value'],
  ['a huge duration', { ...START, ...days(1e300) }, 422, 'NUMBER_TOO_LARGE', 'duration.value'],
  ['a text for a number', { ...START, duration: { value: '3', unit: 'working-days' } }, 422, 'NOT_A_NUMBER', 'duration.value'],
  [
    'a fraction of a calendar day',
    { ...START, duration: { value: 1.5, unit: 'calendar-days' } },
    422,
    'DURATION_NOT_WHOLE',
    'duration.value',
  ],
  ['same-day with a value', { ...START, duration: { value: 1, unit: 'same-day' } }, 422, 'DURATION_VALUE_UNEXPECTED', 'duration.value'],
  [
    'same-day with another behaviour',
    { ...START, duration: { unit: 'same-day' }, policy: { cutoff: { behaviour: 'shift-start' } } },
    422,
    'POLICY_NOT_ALLOWED',
    'policy.cutoff.behaviour',
  ],
  ['a cut-off at 25:00', { ...START, ...days(1), policy: { cutoff: { time: '25:00' } } }, 422, 'TEXT_PATTERN', 'policy.cutoff.time'],
  [
    'a cut-off stated twice',
    { ...START, ...days(1), policy: { cutoff: { time: '15:00', minutesBeforeClosing: 60 } } },
    422,
    'CUTOFF_STATED_TWICE',
    'policy.cutoff.minutesBeforeClosing',
  ],
  [
    'a closed start stated twice',
    { ...START, ...days(1), policy: { closedStart: 'as-is', cutoff: { closedStart: 'next-opening' } } },
    422,
    'CLOSED_START_STATED_TWICE',
    'policy.closedStart',
  ],
  [
    'a suspension that ends before it begins',
    { ...START, ...days(1), suspensions: [{ from: pause[0]?.to, to: pause[0]?.from }] },
    422,
    'SUSPENSION_ENDS_BEFORE_IT_BEGINS',
    'suspensions.0.to',
  ],
  [
    'a suspension without offset',
    { ...START, ...days(1), suspensions: [{ from: '2026-11-23T09:00:00' }] },
    422,
    'NOT_AN_INSTANT',
    'suspensions.0.from',
  ],
  ['an unknown agency', { ...START, ...days(1), agencyCode: 'H99' }, 422, 'AGENCY_UNKNOWN', 'agencyCode'],
  ['an unknown field', { ...START, ...days(1), dueAt: '2026-11-20T14:10:00+07:00' }, 422, 'FIELD_UNKNOWN', 'dueAt'],
  ['a year that is not covered', { startAt: '2038-01-05T09:00:00+07:00', ...days(1) }, 422, 'CALENDAR_NOT_COVERED', null],
  ['a duration that runs out of the calendar', { ...START, ...days(3000) }, 422, 'CALENDAR_NOT_COVERED', null],
  ['what is no JSON', '{"startAt": ', 400, 'BODY_NOT_JSON', null],
  ['a list', '[]', 422, 'BODY_NOT_OBJECT', null],
];

describe('a deadline computed for everybody', () => {
  let server: Awaited<ReturnType<typeof agenciesServer>>;
  const compute = (body: string | object, headers?: Record<string, string>) => server.post('/v1/deadlines/compute', body, headers);

  beforeAll(async () => {
    server = await agenciesServer();
  });
  afterAll(() => server.close());

  it.each(EXAMPLES)('from %s with %j is due %s', async (start, rule, due) => {
    const startAt = `${start}:00+07:00`;
    const { status, body } = await compute({ startAt, ...rule });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dueAt: `${due}:00+07:00`,
      state: 'running',
      provisional: false,
      calendar: { id: 'vn-national', version: 2 },
    });
    expect([body.segments[0].from, body.segments.at(-1).to]).toEqual([startAt, body.dueAt]);
    expect(body.segments.slice(1).map((each: { from: string }) => each.from)).toEqual(
      body.segments.slice(0, -1).map((each: { to: string }) => each.to),
    );
    expect(body.segments.reduce((sum: number, each: { counted: number }) => sum + each.counted, 0)).toBe(body.countedMinutes);
  });

  it('uses the calendar of the agency that is named, and any offset', async () => {
    const { body } = await compute({ startAt: '2026-11-20T07:10:00Z', agencyCode: 'H21', ...days(3), suspensions: pause });
    expect(body).toMatchObject({ dueAt: '2026-11-27T17:00:00+07:00', countedDays: 3, countedMinutes: 1440 });
  });

  it('leaves the due instant open while a suspension lasts', async () => {
    const { body } = await compute({ ...START, ...days(3), suspensions: [{ from: pause[0]?.from }] });
    expect(body).toMatchObject({ dueAt: null, state: 'suspended' });
    expect(body.segments.at(-1)).toMatchObject({ kind: 'suspension', to: null });
  });

  it('says when it reaches into a year that is not decided', async () => {
    expect((await compute({ startAt: '2026-12-30T09:00:00+07:00', ...days(5) })).body.provisional).toBe(false);
    expect((await compute({ startAt: '2027-12-28T09:00:00+07:00', ...days(5) })).body).toMatchObject({
      dueAt: '2028-01-05T17:00:00+07:00',
      provisional: true,
    });
    expect((await compute({ startAt: '2026-11-24T09:00:00+07:00', ...days(420) })).body.provisional).toBe(true);
  });

  it('knows the Tết that was decided for 2027: 4 February is off, 11 February works', async () => {
    expect((await compute({ startAt: '2027-02-03T09:00:00+07:00', ...days(1) })).body).toMatchObject({
      dueAt: '2027-02-11T17:00:00+07:00',
      provisional: false,
    });
  });

  it('takes a cut-off in minutes before closing, and closed starts at the next opening', async () => {
    const shift = { minutesBeforeClosing: 60, behaviour: 'shift-start' };
    const due = async (startAt: string, policy: object) => (await compute({ startAt, ...days(1), policy })).body.dueAt;
    expect(await due('2026-11-19T16:00:00+07:00', { cutoff: shift })).toBe('2026-11-20T17:00:00+07:00');
    expect(await due('2026-11-19T16:01:00+07:00', { cutoff: shift })).toBe('2026-11-23T17:00:00+07:00');
    for (const policy of [{ closedStart: 'next-opening' }, { cutoff: { closedStart: 'next-opening' } }]) {
      expect(await due('2026-11-19T17:01:00+07:00', policy)).toBe('2026-11-23T17:00:00+07:00');
    }
  });

  it('explains itself in the language of the caller', async () => {
    const labelOf = async (language: string) => {
      const { body } = await compute({ ...START, ...days(2) }, { 'accept-language': language });
      return body.segments.find((each: { kind: string }) => each.kind === 'holiday').label;
    };
    expect(await labelOf('vi')).toContain('Ngày Văn hóa Việt Nam');
    expect(await labelOf('en')).toContain('Day off');
  });

  it.each(REFUSED)('refuses %s', async (_, body, status, code, field) => {
    const answer = await compute(body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(field === null ? { code } : { errors: [{ field, code }] });
  });
});
