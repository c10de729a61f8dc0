import { classify, onTimeBoth, type Classification } from '../../../shared/working-calendar/index.js';

/** What a dossier's timing is told from. */
export interface Timed {
  readonly deadlineState: string;
  readonly dueAt: Date | null;
  readonly originalDueAt: Date | null;
  readonly completedAt: Date | null;
  readonly closedAt: Date | null;
}

/**
 * Early, on time, late, in time, overdue or without a deadline, by local dates (`deadlines.md`, Classification), against the
 * original due instant: extensions never make a late dossier on time.
 *
 * @param asOf instant at which an open dossier is looked at
 */
export function timingOf(dossier: Timed, asOf: Date): Classification {
  const state = dossier.deadlineState === 'suspended' ? 'suspended' : 'running';
  return classify({ dueAt: dossier.originalDueAt, state, endAt: dossier.completedAt ?? dossier.closedAt, asOf });
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
