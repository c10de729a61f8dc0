import type { LegalDuration } from './procedure.js';

/** Whether two stated durations are the same rule; an unstated one equals nothing. */
export function sameDuration(one: LegalDuration, other: LegalDuration | null | undefined): boolean {
  if (!other || one.unit !== other.unit) return false;
  return one.unit === 'same-day' || (other.unit !== 'same-day' && one.value === other.value);
}
