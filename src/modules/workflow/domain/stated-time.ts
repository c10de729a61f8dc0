import type { ProcessDefinition, ProcessStep, StatedDuration } from './process-definition.js';

/** Minutes of the standard day by which processes count (8 hours), whatever day the agency's calendar has. */
export const STANDARD_DAY_MINUTES = 480;

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

/**
 * Working minutes that a step may take.
 *
 * @param spanMinutes working minutes of the dossier's whole time; null when it has no deadline
 * @returns null when the step states no time
 */
export function stepMinutes(step: ProcessStep, spanMinutes: number | null): number | null {
  if (step.share !== null) return spanMinutes === null ? null : Math.floor(step.share * spanMinutes);
  return (step.duration && workingMinutesOf(step.duration)) ?? null;
}

/** Whether a process was made for a dossier of this duration; one without a stated whole is measured by its steps. */
export function fitsDuration(definition: ProcessDefinition, duration: StatedDuration): boolean {
  const whole = definition.duration ?? sumOf(definition.steps.flatMap((step) => step.duration ?? []));
  return whole !== undefined && sameDuration(whole, duration);
}
