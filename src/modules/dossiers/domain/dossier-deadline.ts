import {
  computeDeadline,
  type CompiledCalendar,
  type DeadlinePolicy,
  type Extension,
  type Suspension as ClockSuspension,
} from '../../../shared/working-calendar/index.js';
import type { DeadlineExtension, StatedDuration, Suspension } from './parts.js';

/** Whether the clock of a dossier runs. */
export type DeadlineState = 'not-started' | 'running' | 'suspended' | 'no-deadline';

/** The deadline of a dossier, with the state of its clock and the calendar that it was computed by. */
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
const NOT_STARTED: DossierDeadline = { state: 'not-started', dueAt: null, originalDueAt: null, provisional: false, calendar: null };

/** A dossier whose procedure states no numeric duration is never early, on time or late. */
export const NO_DEADLINE: DossierDeadline = { ...NOT_STARTED, state: 'no-deadline' };

/** A suspension as far as the clock asks for it. */
type SuspensionTerms = Omit<Suspension, 'dossierId' | 'decidedBy' | 'reason'> & { readonly reason: string };
/** An extension as far as the clock asks for it. */
type ExtensionTerms = Pick<DeadlineExtension, 'number' | 'dueAt' | 'grantedAt' | 'letterNumber'>;

/** What a deadline is computed from besides its start. */
export interface DeadlineTerms {
  readonly duration: StatedDuration | null;
  readonly policy: DeadlinePolicy | null;
  readonly suspensions: readonly SuspensionTerms[];
  readonly extensions: readonly ExtensionTerms[];
}

/**
 * The deadline by `deadlines.md`: from reception, with all suspensions and the last extension.
 *
 * @throws DomainError CALENDAR_NOT_COVERED when a year is needed that the calendar does not have
 */
export function deadlineOf(
  calendar: CompiledCalendar,
  startAt: Date,
  { duration, policy, suspensions, extensions }: DeadlineTerms,
): DossierDeadline {
  if (!duration) return NO_DEADLINE;
  const request = { startAt, duration, policy: policy ?? {}, suspensions: suspensionsOf(suspensions), ...extensionOf(extensions) };
  const result = computeDeadline(calendar, request, { explain: false });
  return {
    state: result.state,
    dueAt: result.dueAt,
    originalDueAt: result.originalDueAt,
    provisional: result.provisional,
    calendar: result.calendar,
  };
}

/**
 * The last appointment for the result: while the clock is stopped, the due instant before it stopped, because a receipt is reprinted as it
 * was issued.
 */
export function appointedDueAt(calendar: CompiledCalendar, startAt: Date, terms: DeadlineTerms): Date | null {
  return deadlineOf(calendar, startAt, { ...terms, suspensions: terms.suspensions.filter(({ toAt }) => toAt !== null) }).dueAt;
}

/** A dossier's suspensions as the clock takes them. */
export function suspensionsOf(suspensions: readonly SuspensionTerms[]): ClockSuspension[] {
  return suspensions.map(({ id, fromAt, toAt, reason, legalBasis }) => ({
    id,
    from: fromAt,
    to: toAt,
    reason,
    ...(legalBasis === null ? {} : { legalBasis }),
  }));
}

/** The extension that counts, as the clock takes it: the last one; nothing where there is none. */
export function extensionOf(extensions: readonly ExtensionTerms[]): { readonly extension?: Extension } {
  const last = extensions.toSorted((a, b) => a.number - b.number).at(-1);
  if (!last) return {};
  return {
    extension: { dueAt: last.dueAt, grantedAt: last.grantedAt, ...(last.letterNumber === null ? {} : { letter: last.letterNumber }) },
  };
}
