import { wholeVersion, type StatedVersion } from '../../../src/modules/agencies/domain/calendar-addition.js';
import { definitionOf, weeksBetween, type CalendarContent } from '../../../src/modules/agencies/domain/calendar-content.js';
import { compileCalendar, computeDeadline, type DurationUnit, type SessionTimes } from '../../../src/shared/working-calendar/index.js';
import { nationalDefinition } from '../../support/national-calendar.js';

const DAY: readonly SessionTimes[] = [
  { from: '07:00', to: '11:30' },
  { from: '13:30', to: '17:00' },
];
const SATURDAY: SessionTimes = { from: '07:30', to: '11:30', counterOnly: true };
const named = (date: string) => ({ date, name: 'Nghỉ', source: '12/QĐ-UBND' });
const week = (validFrom: string, saturday?: SessionTimes) => ({
  validFrom,
  days: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, ...(saturday ? { 6: [saturday] } : {}) },
});
const known: CalendarContent = {
  standardDayMinutes: 480,
  years: [{ year: 2026, status: 'decided', source: 'VN' }],
  weeklySessions: [week('2026-01-01')],
  daysOff: [named('2026-11-24')],
  makeUpDays: [named('2026-08-22')],
};
const stated = (parts: Partial<CalendarContent>, isAddition = true): StatedVersion => ({
  decision: { number: '12/QĐ-UBND', issuer: 'UBND', signedOn: '2026-11-02' },
  effectiveFrom: '2026-12-01',
  isAddition,
  parts,
});
const refusalOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    const { code, details } = error as { code: string; details: { errors: { field: string }[] } };
    return [code, details.errors[0]!.field];
  }
};

describe('a whole version', () => {
  it('keeps the years and weeks before the first ones that it states, with their days', () => {
    const year = { year: 2027, status: 'decided', source: 'VN' } as const;
    const parts = { years: [year], weeklySessions: [week('2027-01-01', SATURDAY)], daysOff: [named('2027-02-06')], makeUpDays: [] };
    expect(wholeVersion(stated(parts, false), known).content).toEqual({
      years: [...known.years, year],
      weeklySessions: [...known.weeklySessions, ...parts.weeklySessions],
      daysOff: [...known.daysOff, ...parts.daysOff],
      makeUpDays: known.makeUpDays,
    });
  });
});

describe('a version that says only what it adds', () => {
  it('adds a year to those that are known', () => {
    const year = { year: 2027, status: 'decided', source: 'VN' } as const;
    const { years, daysOff } = wholeVersion(stated({ years: [year], daysOff: [named('2027-02-06')] }), known).content;
    expect([years, daysOff]).toEqual([
      [...known.years, year],
      [...known.daysOff, named('2027-02-06')],
    ]);
  });

  it('has the known years, weeks and days, and its own beside them', () => {
    const added = { daysOff: [named('2026-12-22')], makeUpDays: [named('2026-12-26')], weeklySessions: [week('2026-12-01', SATURDAY)] };
    const { content, ...publication } = wholeVersion(stated({ ...added, returnHour: '16:00' }), known);
    expect(publication).toEqual({ decision: expect.anything(), effectiveFrom: '2026-12-01' });
    expect(content).toMatchObject({
      standardDayMinutes: 480,
      returnHour: '16:00',
      years: known.years,
      daysOff: [named('2026-11-24'), named('2026-12-22')],
      makeUpDays: [named('2026-08-22'), named('2026-12-26')],
      weeklySessions: [week('2026-01-01'), week('2026-12-01', SATURDAY)],
    });
  });

  const [SUMMER, WEDNESDAY] = [[{ from: '06:30', to: '11:00' }], [{ from: '07:00', to: '12:00' }]] as const;
  const summer = { validFrom: '2027-04-01', days: { 1: SUMMER, 2: SUMMER, 3: SUMMER, 4: SUMMER, 5: SUMMER } };
  const saturday = (validFrom: string) => ({ validFrom, days: { 6: [SATURDAY] } });
  const wednesday = (validFrom: string) => ({ validFrom, days: { 3: WEDNESDAY } });
  const inPlace = (of: ReturnType<typeof week> | typeof summer) => ({ ...of, days: { ...of.days, 3: WEDNESDAY } });
  it.each<[string, CalendarContent['weeklySessions'], CalendarContent['weeklySessions'], CalendarContent['weeklySessions']]>([
    ['a Saturday', [week('2026-01-01')], [saturday('2026-12-01')], [week('2026-01-01'), week('2026-12-01', SATURDAY)]],
    ['a Saturday from the day of a known week', [week('2026-01-01')], [saturday('2026-01-01')], [week('2026-01-01', SATURDAY)]],
    [
      'a Wednesday, where there is a Saturday',
      [week('2026-01-01', SATURDAY)],
      [wednesday('2026-12-01')],
      [week('2026-01-01', SATURDAY), inPlace(week('2026-12-01', SATURDAY))],
    ],
    [
      'a Saturday until the summer, which stays as it was decided',
      [week('2026-01-01'), summer],
      [saturday('2026-12-01')],
      [week('2026-01-01'), summer, week('2026-12-01', SATURDAY)],
    ],
    [
      'a Saturday in summer too, where it says so',
      [week('2026-01-01'), summer],
      [saturday('2026-12-01'), saturday('2027-04-01')],
      [week('2026-01-01'), week('2026-12-01', SATURDAY), { ...summer, days: { ...summer.days, 6: [SATURDAY] } }],
    ],
    [
      'one day after the other',
      [week('2026-01-01')],
      [wednesday('2026-12-01'), saturday('2026-12-15')],
      [week('2026-01-01'), inPlace(week('2026-12-01')), inPlace(week('2026-12-15', SATURDAY))],
    ],
    [
      'one day after the other, also where the later one is named first',
      [week('2026-01-01')],
      [saturday('2026-12-15'), wednesday('2026-12-01')],
      [week('2026-01-01'), inPlace(week('2026-12-01')), inPlace(week('2026-12-15', SATURDAY))],
    ],
    ['before the first known week', [week('2026-01-01')], [saturday('2025-12-01')], [week('2026-01-01'), saturday('2025-12-01')]],
  ])('adds %s and leaves the other weekdays', (_, weeklySessions, added, expected) => {
    expect(wholeVersion(stated({ weeklySessions: added }), { ...known, weeklySessions }).content.weeklySessions).toEqual(expected);
  });

  it.each<[string, StatedVersion, unknown]>([
    ['a day off that is known', stated({ daysOff: [named('2026-12-22'), named('2026-11-24')] }), ['CALENDAR_DAY_TWICE', 'daysOff.1.date']],
    ['a make-up day on a known day off', stated({ makeUpDays: [named('2026-11-24')] }), ['CALENDAR_DAY_TWICE', 'makeUpDays.0.date']],
    [
      'two weeks from one day',
      stated({ weeklySessions: [saturday('2026-12-01'), wednesday('2026-12-01')] }),
      ['CALENDAR_WEEK_TWICE', 'weeklySessions.1.validFrom'],
    ],
    ['a whole version without years', stated({ ...known, years: undefined } as never, false), ['CALENDAR_PART_MISSING', 'years']],
    [
      'a whole version without make-up days',
      stated({ ...known, makeUpDays: undefined } as never, false),
      ['CALENDAR_PART_MISSING', 'makeUpDays'],
    ],
  ])('does not take %s', (_, version, refusal) => {
    expect(refusalOf(() => wholeVersion(version, known))).toEqual(refusal);
  });

  it('is the whole where it says the whole', () => {
    expect(wholeVersion(stated(known, false), { ...known, daysOff: [] }).content).toEqual(known);
  });
});

describe('the weeks of a calendar', () => {
  it.each([
    ['2026-01-01', '2026-12-31', ['2026-01-01', '2026-12-01']],
    ['2026-11-30', '2026-11-30', ['2026-01-01']],
    ['2026-12-01', '2026-12-01', ['2026-12-01']],
    ['2027-01-01', '2027-12-31', ['2026-12-01']],
    ['2025-01-01', '2025-12-31', []],
  ])('from %s to %s are those that hold on a day of it', (from, to, expected) => {
    const weeks = weeksBetween([week('2026-12-01', SATURDAY), week('2026-01-01')], from, to);
    expect(weeks.map(({ validFrom }) => validFrom)).toEqual(expected);
  });
});

// deadlines.md: the counter is open, the clock does not run, unless the calendar says so.
describe('a local day off and a Saturday on which the counter is open', () => {
  const over = (countCounterSessions: boolean) => {
    const parts = { countCounterSessions, daysOff: [named('2026-11-25')], weeklySessions: [week('2026-11-01', SATURDAY)] };
    const { content } = wholeVersion(stated(parts), nationalDefinition as unknown as CalendarContent);
    return compileCalendar(definitionOf('H21', 1, content));
  };
  it.each<[startAt: string, value: number, unit: DurationUnit, due: string, dueWhereCounted: string]>([
    ['2026-11-20T14:10', 8, 'working-hours', '2026-11-23T14:10', '2026-11-23T08:10'],
    ['2026-11-20T14:10', 1, 'working-days', '2026-11-23T17:00', '2026-11-21T11:30'],
    ['2026-11-20T14:10', 2, 'working-days', '2026-11-26T17:00', '2026-11-23T17:00'],
    ['2026-11-21T09:00', 4.5, 'working-hours', '2026-11-23T11:30', '2026-11-23T09:00'],
    ['2026-11-17T10:00', 7, 'calendar-days', '2026-11-26T17:00', '2026-11-26T17:00'],
    ['2026-11-14T10:00', 7, 'calendar-days', '2026-11-23T17:00', '2026-11-21T11:30'],
  ])('%s + %s %s is due %s, and where such sessions count %s', (startAt, value, unit, ...due) => {
    const request = { startAt: new Date(`${startAt}:00+07:00`), duration: { value, unit }, policy: {} };
    const dues = [false, true].map((counts) => computeDeadline(over(counts), request, { explain: false }).dueAt);
    expect(dues).toEqual(due.map((each) => new Date(`${each}:00+07:00`)));
  });
});
