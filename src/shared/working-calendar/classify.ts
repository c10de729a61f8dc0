import { dayOf, toMinute } from './local-time.js';

/** How an end stands to its deadline; `in-time` and `overdue` are for what is still open. */
export const CLASSIFICATIONS = ['early', 'on-time', 'late', 'in-time', 'overdue', 'no-deadline'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** What is compared: local dates (Asia/Ho_Chi_Minh; reports and QĐ 766) or instants to the minute. */
export type ComparisonPolicy = 'date' | 'instant';

/** What is judged. Close an open suspension before judging an end: a suspended deadline has no due instant. */
export interface Judged {
  readonly dueAt: Date | null;
  /** `suspended`: the clock stands still before the due instant was reached, so what is open is `in-time`. */
  readonly state?: 'running' | 'suspended';
  readonly endAt?: Date | null;
  /** The instant as of which something still open is judged. */
  readonly asOf: Date;
}

/** Classifies an end, or something still open as of an instant. No deadline is a class of its own, never `early`. */
export function classify({ dueAt, state, endAt, asOf }: Judged, policy: ComparisonPolicy = 'date'): Classification {
  if (!dueAt) return state === 'suspended' && !endAt ? 'in-time' : 'no-deadline';
  const unit = (instant: Date) => (policy === 'date' ? dayOf(toMinute(instant)) : toMinute(instant));
  const due = unit(dueAt);
  if (!endAt) return unit(asOf) <= due ? 'in-time' : 'overdue';
  const end = unit(endAt);
  return end < due ? 'early' : end === due ? 'on-time' : 'late';
}

/** Whether an end, or the present for something open, is on time against the original and against the extended due instant. */
export function onTimeBoth(
  deadline: { readonly dueAt: Date | null; readonly originalDueAt: Date | null; readonly state: 'running' | 'suspended' },
  at: { readonly endAt?: Date | null; readonly asOf: Date },
  policy: ComparisonPolicy = 'date',
): { readonly onTime: boolean | null; readonly onTimeAfterExtension: boolean | null } {
  const judge = (dueAt: Date | null) => {
    const outcome = classify({ dueAt, state: deadline.state, ...at }, policy);
    return outcome === 'no-deadline' ? null : outcome !== 'late' && outcome !== 'overdue';
  };
  return { onTime: judge(deadline.originalDueAt), onTimeAfterExtension: judge(deadline.dueAt) };
}
