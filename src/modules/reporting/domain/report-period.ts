import { DAY_MS, localDate, startOfLocalDate } from '../../../shared/clock.js';
import { asOfBeforePeriod, asOfInFuture, periodNotOver } from './reporting.errors.js';
import { assertPeriod } from '../../../shared/period.js';

/** What a report is asked for: local dates `YYYY-MM-DD`, both included, and the instant at which one looks (ISO 8601). */
export interface AskedPeriod {
  readonly from: string;
  readonly to: string;
  readonly asOf?: string | undefined;
}

/** A period of local dates (Asia/Ho_Chi_Minh) with the instant as of which its dossiers are counted. */
export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
  /** Local midnight with which the first date begins. */
  readonly startsAt: Date;
  /** The last millisecond that is looked at: of the period, or the earlier instant that was asked for. Entries at it count. */
  readonly seenAt: Date;
  /** Local midnight with which the date of `seenAt` begins; what was due before it is overdue. */
  readonly seenDayStartsAt: Date;
}

/**
 * The period of a report. What happens after its last date is never in it, whenever one asks; a period that is not over can only be
 * looked at as of a named instant.
 *
 * @throws DomainError PERIOD_INVERTED, AS_OF_IN_FUTURE, AS_OF_BEFORE_PERIOD (422), PERIOD_NOT_OVER (409)
 */
export function reportPeriod({ from, to, asOf }: AskedPeriod, now: Date): ReportPeriod {
  assertPeriod(from, to, 'to');
  const startsAt = startOfLocalDate(from);
  const end = new Date(startOfLocalDate(to).getTime() + DAY_MS - 1);
  if (asOf === undefined) {
    if (to >= localDate(now)) throw periodNotOver(to);
    return { from, to, startsAt, seenAt: end, seenDayStartsAt: startOfLocalDate(to) };
  }
  const asked = new Date(asOf);
  if (asked > now) throw asOfInFuture();
  if (asked < startsAt) throw asOfBeforePeriod();
  const seenAt = asked < end ? asked : end;
  return { from, to, startsAt, seenAt, seenDayStartsAt: startOfLocalDate(localDate(seenAt)) };
}
