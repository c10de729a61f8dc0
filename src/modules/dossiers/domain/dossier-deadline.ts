import {
  computeDeadline,
  type CompiledCalendar,
  type DeadlinePolicy,
  type Suspension as ClockSuspension,
} from '../../../shared/working-calendar/index.js';
import type { StatedDuration, Suspension } from './parts.js';

/** Whether the clock of a dossier runs. */
export type DeadlineState = 'not-started' | 'running' | 'suspended' | 'no-deadline';

/** The deadline of a dossier as it stands, with what it was computed from. */
export interface DossierDeadline {
  readonly state: DeadlineState;
  /** Due instant with all suspensions and extensions; null while suspended and without a deadline. */
  readonly dueAt: Date | null;
  /** Due instant with all suspensions and without extensions. */
  readonly originalDueAt: Date | null;
  readonly provisional: boolean;
  readonly calendar: { readonly id: string; readonly version: number } | null;
}

/** A dossier that was not received has no clock. */
export const NOT_STARTED: DossierDeadline = { state: 'not-started', dueAt: null, originalDueAt: null, provisional: false, calendar: null };

/** A dossier whose procedure states no numeric duration is never early, on time or late. */
export const NO_DEADLINE: DossierDeadline = { ...NOT_STARTED, state: 'no-deadline' };

/**
 * The deadline by `deadlines.md`: from reception, with all suspensions.
 *
 * @throws DomainError CALENDAR_NOT_COVERED when a year is needed that nobody has entered
 */
export function deadlineOf(
  calendar: CompiledCalendar,
  startAt: Date,
  duration: StatedDuration | null,
  policy: DeadlinePolicy,
  suspensions: readonly Suspension[],
): DossierDeadline {
  if (!duration) return NO_DEADLINE;
  const result = computeDeadline(
    calendar,
    {
      startAt,
      duration,
      policy,
      suspensions: suspensionsOf(suspensions),
    },
    { explain: false },
  );
  return { state: result.state, dueAt: result.dueAt, originalDueAt: result.originalDueAt, provisional: result.provisional, calendar: result.calendar };
}

/** A dossier's suspensions as the clock takes them. */
export function suspensionsOf(suspensions: readonly (Omit<Suspension, 'dossierId' | 'decidedBy' | 'reason'> & { readonly reason: string })[]): ClockSuspension[] {
  return suspensions.map(({ id, fromAt, toAt, reason, legalBasis }) => ({ id, from: fromAt, to: toAt, reason, ...(legalBasis === null ? {} : { legalBasis }) }));
}
