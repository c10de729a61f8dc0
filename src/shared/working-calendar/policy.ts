import { invalidField } from '../domain-error.js';
import type { DurationUnit } from './duration.js';
import { MINUTES_PER_DAY, parseTime } from './local-time.js';

/** `civil-code`: whole working days, the first day not counted. `hours`: days are that many standard days of hours. */
export const DAY_COUNTS = ['civil-code', 'hours'] as const;
/** What a suspension does to the deadline. */
export const SUSPENSION_POLICIES = ['pause', 'restart', 'continue'] as const;
/** What a start after the cut-off does; `same-day-else-next` belongs to the unit `same-day` alone. */
export const CUTOFF_BEHAVIOURS = ['transfer-only', 'shift-start', 'same-day-else-next'] as const;

/** What a start after closing or on a date that does not work is: itself, or the opening of the next working day (NĐ 297/2025). */
export const CLOSED_STARTS = ['as-is', 'next-opening'] as const;

export type SuspensionPolicy = (typeof SUSPENSION_POLICIES)[number];

/** What a start after a certain hour means. It is stated as a time or as minutes before the closing of the date, never as both. */
export interface Cutoff {
  /** Local time `HH:MM`, 15:00 when nothing is stated; a start strictly later is after it. */
  readonly time?: string;
  /** Instead of a time: the last minutes before the closing; a start exactly that long before it is not after the cut-off. */
  readonly minutesBeforeClosing?: number;
  /** Default `transfer-only` (`same-day-else-next` for the unit `same-day`). */
  readonly behaviour?: (typeof CUTOFF_BEHAVIOURS)[number];
}

/** How a procedure version counts; every part may be left out. */
export interface DeadlinePolicy {
  /** Default `civil-code`. */
  readonly dayCount?: (typeof DAY_COUNTS)[number];
  /** Default `pause`. */
  readonly suspension?: SuspensionPolicy;
  readonly cutoff?: Cutoff;
  /** Default `as-is`. */
  readonly closedStart?: (typeof CLOSED_STARTS)[number];
}

/** A policy with its defaults filled in. */
export interface ResolvedPolicy {
  readonly daysAsHours: boolean;
  readonly suspension: SuspensionPolicy;
  /** Minute of the day, or with `cutoffFromClosing` minutes before the closing; a start strictly later is after the cut-off. */
  readonly cutoffMinute: number;
  readonly cutoffFromClosing: boolean;
  readonly shiftStart: boolean;
  readonly nextOpening: boolean;
}

const DEFAULTS: ResolvedPolicy = {
  daysAsHours: false,
  suspension: 'pause',
  cutoffMinute: 15 * 60,
  cutoffFromClosing: false,
  shiftStart: false,
  nextOpening: false,
};

/**
 * Fills in the defaults and refuses what does not fit the unit.
 * @throws DomainError `invalid` naming the part of the policy
 */
export function resolvePolicy(policy: DeadlinePolicy | undefined, unit: DurationUnit): ResolvedPolicy {
  if (policy === undefined) return DEFAULTS;
  const { dayCount = 'civil-code', suspension = 'pause', cutoff, closedStart = 'as-is' } = policy;
  if (!DAY_COUNTS.includes(dayCount)) throw refusal('policy.dayCount', DAY_COUNTS);
  if (!SUSPENSION_POLICIES.includes(suspension)) throw refusal('policy.suspension', SUSPENSION_POLICIES);
  if (!CLOSED_STARTS.includes(closedStart)) throw refusal('policy.closedStart', CLOSED_STARTS);
  const resolved = { ...DEFAULTS, daysAsHours: dayCount === 'hours', suspension, nextOpening: closedStart === 'next-opening' };
  return cutoff === undefined ? resolved : { ...resolved, ...cutoffOf(cutoff, unit) };
}

function cutoffOf({ time, minutesBeforeClosing, behaviour }: Cutoff, unit: DurationUnit): Partial<ResolvedPolicy> {
  const allowed = unit === 'same-day' ? (['same-day-else-next'] as const) : (['transfer-only', 'shift-start'] as const);
  if (behaviour !== undefined && !allowed.some((name) => name === behaviour)) throw refusal('policy.cutoff.behaviour', allowed);
  const shiftStart = behaviour === 'shift-start';
  if (minutesBeforeClosing === undefined) return { cutoffMinute: minuteOf(time), shiftStart };
  if (time !== undefined) {
    throw invalidField('policy.cutoff.minutesBeforeClosing', 'CUTOFF_STATED_TWICE', {
      vi: 'Giờ chốt ghi bằng giờ hoặc bằng số phút trước giờ đóng cửa, không ghi cả hai.',
      en: 'A cut-off is a time or minutes before closing, not both.',
    });
  }
  if (!Number.isInteger(minutesBeforeClosing) || minutesBeforeClosing < 0 || minutesBeforeClosing > MINUTES_PER_DAY) {
    throw invalidField('policy.cutoff.minutesBeforeClosing', 'CUTOFF_MINUTES_NOT_WHOLE', {
      vi: `Số phút trước giờ đóng cửa phải là số nguyên từ 0 đến ${MINUTES_PER_DAY}.`,
      en: `Minutes before closing must be a whole number from 0 to ${MINUTES_PER_DAY}.`,
    });
  }
  return { cutoffMinute: minutesBeforeClosing, cutoffFromClosing: true, shiftStart };
}

function minuteOf(time: string | undefined): number {
  const minute = time === undefined ? DEFAULTS.cutoffMinute : parseTime(time);
  if (!Number.isNaN(minute)) return minute;
  throw invalidField('policy.cutoff.time', 'CUTOFF_TIME_MALFORMED', {
    vi: 'Giờ chốt phải có dạng GG:PP.',
    en: 'The cut-off time must read HH:MM.',
  });
}

function refusal(field: string, allowed: readonly string[]) {
  return invalidField(field, 'POLICY_NOT_ALLOWED', {
    vi: `Giá trị phải là một trong: ${allowed.join(', ')}.`,
    en: `The value must be one of: ${allowed.join(', ')}.`,
  });
}
