import { startOfLocalDate } from '../../../shared/clock.js';
import { DomainError } from '../../../shared/domain-error.js';
import { type CompiledCalendar, workingDayAfter, workingDayBefore, workingDaysFrom } from '../../../shared/working-calendar/index.js';
import type { EffectiveFromSource } from './procedure-version.js';

/** Who decides that a procedure is published; each has limits of time of its own. */
export const PUBLISHERS = ['province', 'ministry'] as const;
export type Publisher = (typeof PUBLISHERS)[number];

/** By when a version has to be decided and made public, by the day of the decision. Local dates, working days. */
export interface PublicationLimit {
  readonly publisher: Publisher;
  readonly validFrom: string;
  /** So many working days before it takes effect the decision is signed at the latest. */
  readonly decidedBeforeDays: number;
  /** So many working days after the decision everybody can read it at the latest. */
  readonly publicWithinDays: number;
  readonly source: string;
}

/** The days of a version. */
export interface PublicationDays {
  readonly effectiveFrom: string;
  readonly effectiveFromSource: EffectiveFromSource;
  readonly decidedOn: string | null;
  readonly publishedOn: string | null;
  /** Code of the agency that the content names as its publisher. */
  readonly publisherCode: string | null;
}

export const TIMELINESS = ['on-time', 'late', 'not-measured'] as const;

/** One act held against its limit. */
export interface TimedAct {
  readonly state: (typeof TIMELINESS)[number];
  /** Last local date on which it is in time; null where nothing is measured. */
  readonly dueOn: string | null;
  /** Working days behind that date, at least one where it is late. */
  readonly workingDaysLate: number | null;
}

/** Whether a version was decided and made public in time (QĐ 766/QĐ-TTg, indicators 1.1 and 1.2). */
export interface Timeliness {
  readonly publisher: Publisher | null;
  readonly decision: TimedAct;
  readonly publicity: TimedAct;
  /** Where the limits stand; null where none holds. */
  readonly source: string | null;
}

const NOT_MEASURED: TimedAct = { state: 'not-measured', dueOn: null, workingDaysLate: null };

/**
 * Holds a version against the limits of the day of its decision. What no source says is not measured, and neither in time nor late: an
 * imported version states no day of effect, some state no decision.
 */
export function timelinessOf(days: PublicationDays, limits: readonly PublicationLimit[], calendar: CompiledCalendar): Timeliness {
  const publisher = publisherOf(days);
  const { decidedOn, publishedOn, effectiveFrom, effectiveFromSource } = days;
  const limit = decidedOn === null ? undefined : limitOn(limits, publisher, decidedOn);
  if (decidedOn === null || !limit) return { publisher, decision: NOT_MEASURED, publicity: NOT_MEASURED, source: null };
  const at = (date: string): Date => startOfLocalDate(date);
  return {
    publisher,
    decision:
      effectiveFromSource === 'stated'
        ? timed(calendar, decidedOn, () => workingDayBefore(calendar, at(effectiveFrom), limit.decidedBeforeDays))
        : NOT_MEASURED,
    publicity:
      publishedOn !== null && publishedOn >= decidedOn
        ? timed(calendar, publishedOn, () => workingDayAfter(calendar, at(decidedOn), limit.publicWithinDays))
        : NOT_MEASURED,
    source: limit.source,
  };
}

/**
 * Who decided it: an office of this province where it was published here, else by the code of the agency that published it, which begins
 * with G for ministries and with H for provinces (QĐ 20/2020/QĐ-TTg).
 */
export function publisherOf({ effectiveFromSource, publisherCode }: PublicationDays): Publisher | null {
  if (effectiveFromSource === 'stated' || /^H\d/.test(publisherCode ?? '')) return 'province';
  return /^G\d/.test(publisherCode ?? '') ? 'ministry' : null;
}

function limitOn(limits: readonly PublicationLimit[], publisher: Publisher | null, on: string): PublicationLimit | undefined {
  const begun = limits.filter((limit) => limit.publisher === publisher && limit.validFrom <= on);
  return begun.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1)).at(-1);
}

/** Days that the calendar does not have yet are not measured. */
function timed(calendar: CompiledCalendar, doneOn: string, dueOn: () => string): TimedAct {
  try {
    const due = dueOn();
    if (doneOn <= due) return { state: 'on-time', dueOn: due, workingDaysLate: 0 };
    // Who acts on a day off behind it is late too.
    return { state: 'late', dueOn: due, workingDaysLate: Math.max(1, workingDaysFrom(calendar, due, doneOn)) };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR_NOT_COVERED') return NOT_MEASURED;
    throw error;
  }
}
