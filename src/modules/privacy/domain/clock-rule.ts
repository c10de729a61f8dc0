import { DAY_MS, localDate, startOfLocalDate } from '../../../shared/clock.js';

/** What clocks of the law on personal data are about. */
export const CLOCK_SUBJECTS = ['breach-notice', 'request-access', 'request-correction', 'request-deletion', 'request-restriction'] as const;
export type ClockSubject = (typeof CLOCK_SUBJECTS)[number];

/** How long something may take, as data: the law may change it (`privacy.clock_rule`). */
export interface ClockRule {
  readonly amount: number;
  /** Running hours from the instant, or days of the calendar after the day, to their end. */
  readonly unit: 'hours' | 'days';
  /** How many hours before the end it is due soon. */
  readonly warnHours: number;
  /** The source in law. */
  readonly basis: string;
}

const HOUR_MS = 3_600_000;

/** When something is due that began at an instant, and from when on that is soon. The last instant is still in time. */
export function dueBy({ amount, unit, warnHours }: ClockRule, from: Date): { readonly dueAt: Date; readonly warnAt: Date } {
  const end =
    unit === 'hours'
      ? from.getTime() + amount * HOUR_MS
      : // The day itself does not count (Civil Code 91/2015/QH13, article 147), and the last one counts to its end.
        startOfLocalDate(localDate(from)).getTime() + (amount + 1) * DAY_MS - 1000;
  return { dueAt: new Date(end), warnAt: new Date(end - warnHours * HOUR_MS) };
}
