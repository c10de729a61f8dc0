import { classify, onTimeBoth, type Classification } from '../../../shared/working-calendar/index.js';

/** How the clock of a dossier is shown: one that has ended is finished, whatever it did before. */
export const SHOWN_CLOCKS = ['not-started', 'running', 'suspended', 'finished', 'no-deadline'] as const;
export type ShownClock = (typeof SHOWN_CLOCKS)[number];

/** There is no clock for a dossier that is resolved, withdrawn, stopped or handed over. */
export function shownClock({ deadlineState, closedAt }: { readonly deadlineState: string; readonly closedAt: unknown }): ShownClock {
  const hasEnded = closedAt !== null && (deadlineState === 'running' || deadlineState === 'suspended');
  return hasEnded ? 'finished' : (deadlineState as ShownClock);
}

/** What a dossier's timing is computed from. */
export interface Timed {
  readonly deadlineState: string;
  readonly dueAt: Date | null;
  readonly originalDueAt: Date | null;
  readonly completedAt: Date | null;
  readonly closedAt: Date | null;
}

/**
 * Early, on time, late, in time, overdue or without a deadline, by local dates (`deadlines.md`, Classification), against the
 * original due instant: extensions never make a late dossier on time. Null for what ended without being resolved: not accepted, withdrawn
 * or stopped, it is neither early nor late.
 *
 * @param asOf instant at which an open dossier is looked at
 */
export function timingOf({ deadlineState, originalDueAt, completedAt, closedAt }: Timed, asOf: Date): Classification | null {
  if (closedAt && !completedAt) return null;
  const state = deadlineState === 'suspended' ? 'suspended' : 'running';
  return classify({ dueAt: originalDueAt, state, endAt: completedAt, asOf });
}

/** Whether a concluded dossier was on time, against the original and against the extended due instant. */
export interface OnTime {
  readonly onTime: boolean | null;
  readonly onTimeAfterExtension: boolean | null;
}

/** Both are null for a dossier that is not concluded and for one without a deadline. */
export function onTimeOf({ dueAt, originalDueAt, completedAt }: Timed): OnTime {
  if (!completedAt) return { onTime: null, onTimeAfterExtension: null };
  return onTimeBoth({ dueAt, originalDueAt, state: 'running' }, { endAt: completedAt, asOf: completedAt });
}
