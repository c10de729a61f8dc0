export * from './calendar-definition.js';
export { compileCalendar } from './compile-calendar.js';
export { COMPUTED_YEAR_SOURCE, COMPUTED_YEARS, withComputedYears } from './computed-years.js';
export type { CompiledCalendar } from './compiled-calendar.js';
export { type Deadline, type DeadlineRequest, computeDeadline } from './compute-deadline.js';
export { DURATION_UNITS, type Duration, type DurationUnit } from './duration.js';
export type { Extension } from './extension.js';
export {
  CLOSED_STARTS,
  CUTOFF_BEHAVIOURS,
  type Cutoff,
  DAY_COUNTS,
  type DeadlinePolicy,
  SUSPENSION_POLICIES,
  type SuspensionPolicy,
} from './policy.js';
export { SEGMENT_KINDS, type Segment, type SegmentKind } from './segment.js';
export type { Suspension } from './suspensions.js';
export { appointmentAt } from './appointment.js';
export { type ComparisonPolicy, CLASSIFICATIONS, type Classification, classify, onTimeBoth } from './classify.js';
export { type CalendarChange, type CalendarDifference, differenceOf } from './difference.js';
export { leadDueAt } from './lead.js';
export { closingOn, workingDayAfter, workingDayBefore, workingDaysFrom } from './working-day.js';
export { addWorkingMinutes, workingMinutesBetween } from './working-time.js';
export { type CalendarDay, daysOfYear } from './year-view.js';
