import { durationTooLong, durationValueWrong } from './draft.errors.js';
import type { LegalDuration } from './procedure.js';

/**
 * Longest durations: beyond these a number is a slip of the pen, not a legal duration (the longest real ones are 360 working days, 420 days
 * and 36 months). A calendar reaches ten years behind its last one, so that intake never asks for a year that it does not have.
 */
export const LONGEST_DURATION: Readonly<Record<Exclude<LegalDuration['unit'], 'same-day'>, number>> = {
  'working-hours': 2_000,
  'working-days': 500,
  'calendar-days': 1_500,
  months: 120,
};

/** Checks a duration in itself. @throws DomainError DURATION_VALUE_WRONG, DURATION_TOO_LONG (422) */
export function assertDuration(duration: LegalDuration, field: string): void {
  const value = 'value' in duration ? duration.value : undefined;
  if (duration.unit === 'same-day') {
    if (value !== undefined) throw durationValueWrong(field);
    return;
  }
  if (value === undefined || value <= 0) throw durationValueWrong(field);
  const most = LONGEST_DURATION[duration.unit];
  if (value > most) throw durationTooLong(field, duration.unit, most);
}
