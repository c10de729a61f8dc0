import { classify, type Classification } from '../../../shared/working-calendar/index.js';

/** What a dossier's timing is told from. */
export interface Timed {
  readonly deadlineState: string;
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
