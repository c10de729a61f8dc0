import { invalidField } from '../domain-error.js';
import type { DurationUnit } from './duration.js';
import { parseTime } from './local-time.js';

/** `civil-code`: whole working days, the first day not counted. `hours`: days are that many standard days of hours. */
export const DAY_COUNTS = ['civil-code', 'hours'] as const;
/** What a suspension does to the deadline. */
export const SUSPENSION_POLICIES = ['pause', 'restart', 'continue'] as const;
/** What a start after the cut-off does; `same-day-else-next` belongs to the unit `same-day` alone. */
export const CUTOFF_BEHAVIOURS = ['transfer-only', 'shift-start', 'same-day-else-next'] as const;

export type SuspensionPolicy = (typeof SUSPENSION_POLICIES)[number];

/** How a procedure version counts; every part may be left out. */
export interface DeadlinePolicy {
  /** Default `civil-code`. */
  readonly dayCount?: (typeof DAY_COUNTS)[number];
  /** Default `pause`. */
  readonly suspension?: SuspensionPolicy;
  /** Default 15:00 local time and `transfer-only` (`same-day-else-next` for the unit `same-day`). */
  readonly cutoff?: { readonly time?: string; readonly behaviour?: (typeof CUTOFF_BEHAVIOURS)[number] };
}

/** A policy with its defaults filled in. */
export interface ResolvedPolicy {
  readonly daysAsHours: boolean;
  readonly suspension: SuspensionPolicy;
  /** Minute of the day; a start strictly later is after the cut-off. */
  readonly cutoffMinute: number;
  readonly shiftStart: boolean;
}

const DEFAULTS: ResolvedPolicy = { daysAsHours: false, suspension: 'pause', cutoffMinute: 15 * 60, shiftStart: false };

/**
 * Fills in the defaults and refuses what does not fit the unit.
 * @throws DomainError `invalid` naming the part of the policy
 */
export function resolvePolicy(policy: DeadlinePolicy | undefined, unit: DurationUnit): ResolvedPolicy {
  if (policy === undefined) return DEFAULTS;
  const { dayCount = 'civil-code', suspension = 'pause', cutoff } = policy;
  if (!DAY_COUNTS.includes(dayCount)) throw refusal('policy.dayCount', DAY_COUNTS);
  if (!SUSPENSION_POLICIES.includes(suspension)) throw refusal('policy.suspension', SUSPENSION_POLICIES);
  if (cutoff === undefined) return { ...DEFAULTS, daysAsHours: dayCount === 'hours', suspension };
  const cutoffMinute = cutoff.time === undefined ? DEFAULTS.cutoffMinute : parseTime(cutoff.time);
  if (Number.isNaN(cutoffMinute)) {
    throw invalidField('policy.cutoff.time', 'CUTOFF_TIME_MALFORMED', { vi: 'Giờ chốt phải có dạng GG:PP.', en: 'The cut-off time must read HH:MM.' });
  }
  const { behaviour } = cutoff;
  const allowed = unit === 'same-day' ? (['same-day-else-next'] as const) : (['transfer-only', 'shift-start'] as const);
  if (behaviour !== undefined && !allowed.some((name) => name === behaviour)) throw refusal('policy.cutoff.behaviour', allowed);
  return { daysAsHours: dayCount === 'hours', suspension, cutoffMinute, shiftStart: behaviour === 'shift-start' };
}

function refusal(field: string, allowed: readonly string[]) {
  return invalidField(field, 'POLICY_NOT_ALLOWED', {
    vi: `Giá trị phải là một trong: ${allowed.join(', ')}.`,
    en: `The value must be one of: ${allowed.join(', ')}.`,
  });
}
