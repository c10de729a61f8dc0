import type { CalendarContent } from '../../../src/modules/agencies/domain/calendar-content.js';
import { WorkingCalendar, type StatedCalendar } from '../../../src/modules/agencies/domain/working-calendar.js';
import type { Weekday } from '../../../src/shared/working-calendar/index.js';

const NOW = new Date('2026-11-24T09:00:00+07:00');
const DAY = [
  { from: '07:30', to: '11:30' },
  { from: '13:00', to: '17:00' },
];
const decision = { number: '12/QĐ-UBND', issuer: 'UBND', signedOn: '2026-11-02' };
const week = (validFrom: string, ...weekdays: number[]) => ({
  validFrom,
  days: Object.fromEntries(weekdays.map((weekday) => [weekday, DAY])) as Partial<Record<Weekday, typeof DAY>>,
});
const day = (date: string, source = 'QĐ 1') => ({ date, name: date, source });
const national: CalendarContent = {
  years: [2025, 2026, 2027].map((year) => ({ year, status: 'decided', source: 'VN' })),
  weeklySessions: [week('2025-01-01', 1, 2, 3, 4, 5)],
  daysOff: [day('2026-01-01'), day('2027-01-01')],
  makeUpDays: [day('2026-01-10')],
};
const stated = (changes: Partial<CalendarContent> = {}, publication: Partial<StatedCalendar> = {}): StatedCalendar => ({
  decision,
  effectiveFrom: '2026-12-01',
  ...publication,
  content: { ...national, ...changes },
});
const begun = () => WorkingCalendar.begin('00000000-0000-8000-8000-000000000001', 'H21.195', 'H21.195');
const opened = (): WorkingCalendar => {
  const calendar = begun();
  calendar.open(stated({}, { effectiveFrom: '2026-11-02' }), national, NOW);
  return calendar;
};
const codeOf = (decide: () => unknown): unknown => {
  try {
    decide();
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  }
};
const published = (changes: Partial<CalendarContent>, publication: Partial<StatedCalendar> = {}) =>
  codeOf(() => opened().publish(stated(changes, publication), NOW));

describe('a version of a working calendar', () => {
  it.each<[string, string, Partial<CalendarContent>, Partial<StatedCalendar>?]>([
    ['a day off from its effective date on', 'done', { daysOff: [...national.daysOff, day('2026-12-02')] }],
    [
      'a day off today, by what was signed earlier',
      'done',
      { daysOff: [...national.daysOff, day('2026-11-24')] },
      { effectiveFrom: '2026-11-02' },
    ],
    [
      'other sources alone, with an effective date that is over',
      'done',
      { daysOff: [day('2026-01-01', 'QĐ 2'), day('2027-01-01')] },
      { effectiveFrom: '2026-11-02' },
    ],
    ['a year more', 'done', { years: [...national.years, { year: 2028, status: 'decided', source: 'VN' }] }],
    ['other hours from a date on', 'done', { weeklySessions: [...national.weeklySessions, week('2026-12-01', 1, 2, 3, 4, 6)] }],
    ['the same again', 'CALENDAR_UNCHANGED', { daysOff: national.daysOff.toReversed() }],
    ['what changes before it takes effect', 'CALENDAR_CHANGES_EARLIER', { daysOff: [...national.daysOff, day('2026-11-30')] }],
    [
      'what changes a day that is over',
      'CALENDAR_PAST_CHANGED',
      { daysOff: [...national.daysOff, day('2026-11-23')] },
      { effectiveFrom: '2026-11-02' },
    ],
    ['another length of the standard day, by which deadlines were counted', 'CALENDAR_PAST_CHANGED', { standardDayMinutes: 450 }],
    ['a year taken away', 'CALENDAR_YEAR_MISSING', { years: national.years.slice(0, 2), daysOff: [day('2026-01-01')] }],
    ['a decision of tomorrow', 'DECISION_IN_FUTURE', {}, { decision: { ...decision, signedOn: '2026-11-25' } }],
    ['what takes effect before it was decided', 'EFFECTIVE_BEFORE_DECISION', {}, { effectiveFrom: '2026-11-01' }],
    ['a year twice', 'CALENDAR_YEAR_TWICE', { years: [...national.years, national.years[0]!] }],
    ['a gap between years', 'CALENDAR_YEAR_GAP', { years: [...national.years, { year: 2029, status: 'decided', source: 'VN' }] }],
    ['two weeks from one date', 'CALENDAR_WEEK_TWICE', { weeklySessions: [week('2025-01-01', 1), week('2025-01-01', 2)] }],
    ['no week on its first day', 'CALENDAR_WEEKS_BEGIN_LATE', { weeklySessions: [week('2025-01-02', 1)] }],
    ['a week that does not work', 'CALENDAR_WEEK_WITHOUT_SESSIONS', { weeklySessions: [week('2025-01-01')] }],
    [
      'a week whose counter is open and whose clock never runs',
      'CALENDAR_WEEK_WITHOUT_SESSIONS',
      { weeklySessions: [{ validFrom: '2025-01-01', days: { 1: [{ ...DAY[0]!, counterOnly: true }] } }] },
    ],
    [
      'a session that ends before it begins',
      'CALENDAR_SESSION_REVERSED',
      { weeklySessions: [{ validFrom: '2025-01-01', days: { 1: [{ from: '11:30', to: '07:30' }] } }] },
    ],
    [
      'a session of no length',
      'CALENDAR_SESSION_REVERSED',
      { weeklySessions: [{ validFrom: '2025-01-01', days: { 1: [{ from: '11:30', to: '11:30' }] } }] },
    ],
    [
      'sessions that overlap',
      'CALENDAR_SESSIONS_OVERLAP',
      { weeklySessions: [{ validFrom: '2025-01-01', days: { 1: [DAY[1]!, { from: '07:30', to: '13:01' }] } }] },
    ],
    [
      'a counter that is open within a session',
      'CALENDAR_SESSIONS_OVERLAP',
      { weeklySessions: [{ validFrom: '2025-01-01', days: { 1: [...DAY, { from: '08:00', to: '09:00', counterOnly: true }] } }] },
    ],
    ['a day off twice', 'CALENDAR_DAY_TWICE', { daysOff: [...national.daysOff, day('2027-01-01')] }],
    ['a day that is off and worked', 'CALENDAR_DAY_TWICE', { daysOff: [...national.daysOff, day('2026-01-10')] }],
    ['a day of a year that is not covered', 'CALENDAR_DAY_NOT_COVERED', { daysOff: [...national.daysOff, day('2028-01-01')] }],
    ['a make-up day that works anyway', 'CALENDAR_MAKE_UP_WORKS_ANYWAY', { makeUpDays: [...national.makeUpDays, day('2026-12-01')] }],
    [
      'a make-up day like a Sunday',
      'CALENDAR_MAKE_UP_WITHOUT_SESSIONS',
      { makeUpDays: [...national.makeUpDays, { ...day('2026-12-05'), likeWeekday: 7 }] },
    ],
  ])('with %s: %s', (_, code, changes, publication = {}) => {
    expect(published(changes, publication)).toBe(code);
  });

  it('gets the next number, and may take the place of one that is still to come', () => {
    const calendar = opened();
    const june = [...national.daysOff, day('2027-06-01')];
    calendar.publish(stated({ daysOff: june }, { effectiveFrom: '2027-06-01' }), NOW);
    calendar.publish(stated({ daysOff: [...june, day('2026-12-02')] }), NOW);
    expect(calendar.versions.map(({ version, effectiveFrom, origin }) => [version, effectiveFrom, origin])).toEqual([
      [1, '2026-11-02', 'own'],
      [2, '2027-06-01', 'own'],
      [3, '2026-12-01', 'own'],
    ]);
  });
});

describe('the first version of an agency’s calendar', () => {
  const open = (changes: Partial<CalendarContent>, publication: Partial<StatedCalendar> = {}) =>
    codeOf(() => begun().open(stated(changes, publication), national, NOW));
  const fromNow = { effectiveFrom: '2026-11-24' };

  it.each<[string, string, Partial<CalendarContent>, Partial<StatedCalendar>?]>([
    [
      'from today on with hours and a standard day of its own',
      'done',
      { standardDayMinutes: 450, weeklySessions: [...national.weeklySessions, week('2026-11-24', 1, 3)] },
      fromNow,
    ],
    ['later, and until then what was inherited', 'done', { daysOff: [...national.daysOff, day('2026-12-24')] }],
    ['later, and different before', 'CALENDAR_CHANGES_EARLIER', { daysOff: [...national.daysOff, day('2026-11-30')] }],
    [
      'a day that is over, by which deadlines were counted',
      'CALENDAR_PAST_CHANGED',
      { daysOff: [...national.daysOff, day('2026-11-17')] },
      fromNow,
    ],
    ['without a year that is known', 'CALENDAR_YEAR_MISSING', { years: national.years.slice(0, 2), daysOff: [] }, fromNow],
    ['without this year', 'CALENDAR_YEAR_MISSING', { years: national.years.slice(2), makeUpDays: [], daysOff: [] }, fromNow],
  ])('%s: %s', (_, code, changes, publication = {}) => {
    expect(open(changes, publication)).toBe(code);
  });

  it('does not lack this year only because nobody has entered it anywhere', () => {
    const at = new Date('2028-12-31T23:00:00+07:00');
    expect(codeOf(() => begun().open(stated({}, fromNow), national, at))).toBe('done');
    const later = { years: [{ year: 2029, status: 'decided' as const, source: 'VN' }], makeUpDays: [], daysOff: [] };
    expect(codeOf(() => begun().open(stated(later, fromNow), national, at))).toBe('CALENDAR_YEAR_MISSING');
  });
});
