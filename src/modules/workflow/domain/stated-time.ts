import type { ProcessStep, StatedDuration } from './process-definition.js';

/** Minutes of the standard day by which processes count (8 hours), whatever day the agency's calendar has. */
export const STANDARD_DAY_MINUTES = 480;

/** Calendar days count as the working time of an ordinary week without holidays, five days of seven; a month as thirty of them. */
const [WORKING_DAYS, DAYS_OF_WEEK, DAYS_OF_MONTH] = [5, 7, 30];

/** Sums of decimal days are the same when they differ by less than a minute. */
export const SAME_MINUTES = 1;

/** A share such as 7/30 of 9,600 minutes comes to a little less than the minutes that it is. */
const ROUNDING = 1e-6;

/** The time of a step: as it is stated, and as a part (0 to 1) of the whole. */
export type StepTime = Pick<ProcessStep, 'duration' | 'share'>;

/** Two sums of decimal days are the same when they differ by less than a minute. */
const SAME = 0.001;

/** Working minutes of a duration in working hours or days; undefined for calendar days and months, which have none of their own. */
export function workingMinutesOf(duration: StatedDuration): number | undefined {
  if (duration.unit === 'working-hours') return Math.round(duration.value * 60);
  if (duration.unit === 'working-days') return Math.round(duration.value * STANDARD_DAY_MINUTES);
  return undefined;
}

/** Whether two durations are the same time: 80 working hours are 10 working days, but never 10 calendar days. */
export function sameDuration(one: StatedDuration, other: StatedDuration): boolean {
  const [a, b] = [workingMinutesOf(one), workingMinutesOf(other)];
  if (a !== undefined && b !== undefined) return a === b;
  return one.unit === other.unit && Math.abs(one.value - other.value) < SAME;
}

/**
 * The sum of durations, in working days where they have working minutes and in calendar days where all are such.
 *
 * @returns undefined when there is nothing to add or the units cannot be added
 */
export function sumOf(durations: readonly StatedDuration[]): StatedDuration | undefined {
  if (durations.length === 0) return undefined;
  const minutes = durations.map(workingMinutesOf);
  if (minutes.every((value) => value !== undefined))
    return { value: minutes.reduce((sum, value) => sum + value, 0) / STANDARD_DAY_MINUTES, unit: 'working-days' };
  if (durations.every(({ unit }) => unit === 'calendar-days'))
    return { value: Number(durations.reduce((sum, { value }) => sum + value, 0).toFixed(3)), unit: 'calendar-days' };
  return undefined;
}

/** Working minutes of any duration, so that working hours, working days, calendar days and months can be held against each other. */
export function inMinutes({ value, unit }: StatedDuration): number {
  const days = unit === 'months' ? value * DAYS_OF_MONTH : value;
  return workingMinutesOf({ value, unit }) ?? (days * STANDARD_DAY_MINUTES * WORKING_DAYS) / DAYS_OF_WEEK;
}

/**
 * Working minutes that a step may take: cases run by them and the gate adds them up. A share goes before a duration, as far as there is a
 * whole; calendar days and months that are no share count as those of an ordinary week.
 *
 * @param wholeMinutes working minutes of the dossier's whole time; null when it has no deadline
 * @returns null when the step states no time, or a share of none
 */
export function stepMinutes({ duration, share }: StepTime, wholeMinutes: number | null): number | null {
  if (share !== null && wholeMinutes !== null) return Math.floor(share * wholeMinutes + ROUNDING);
  return duration && Math.floor(inMinutes(duration));
}

/**
 * The share by which a step runs: its own one, else what its calendar days or months are of the whole. They have no working hours of their
 * own, and so get their part of the holidays that the dossier meets.
 *
 * @param whole what the process is made for; undefined where it fits any dossier or does not say
 */
export function shareOf({ duration, share }: StepTime, whole: StatedDuration | undefined): number | null {
  if (share !== null || duration === null || whole === undefined || workingMinutesOf(duration) !== undefined) return share;
  return Math.min(1, inMinutes(duration) / inMinutes(whole));
}

/** Whether a step that states a duration and a share says the same by both, within a minute of the whole. */
export function isOneTime({ duration, share }: StepTime, whole: StatedDuration | undefined): boolean {
  if (duration === null || share === null) return true;
  return whole !== undefined && Math.abs(share * inMinutes(whole) - inMinutes(duration)) <= SAME_MINUTES;
}
