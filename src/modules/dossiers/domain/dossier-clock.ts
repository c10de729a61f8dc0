import type { CompiledCalendar, DeadlinePolicy } from '../../../shared/working-calendar/index.js';
import { deadlineOf, type DeadlineState } from './dossier-deadline.js';
import type { DeadlineExtension, StatedDuration, Suspension } from './parts.js';

/** What of a dossier the clock reads and writes. */
export interface Clocked {
  readonly receivedAt: Date | null;
  readonly duration: StatedDuration | null;
  readonly policy: DeadlinePolicy | null;
  readonly suspensions: Suspension[];
  readonly extensions: readonly DeadlineExtension[];
  deadlineState: DeadlineState;
  dueAt: Date | null;
  originalDueAt: Date | null;
  provisional: boolean;
  calendarId: string | null;
  calendarVersion: number | null;
}

/** Recomputes the deadline from reception and with all suspensions and the extension. A dossier that was not received has no clock. */
export function recompute(dossier: Clocked, calendar: CompiledCalendar): void {
  if (!dossier.receivedAt) return;
  const deadline = deadlineOf(calendar, dossier.receivedAt, dossier);
  dossier.deadlineState = deadline.state;
  dossier.dueAt = deadline.dueAt;
  dossier.originalDueAt = deadline.originalDueAt;
  dossier.provisional = deadline.provisional;
  dossier.calendarId = deadline.calendar?.id ?? null;
  dossier.calendarVersion = deadline.calendar?.version ?? null;
}

/**
 * Suspends the clock as the policy says; what is suspended is on record in any case. @returns from when, or null where no clock stands
 * still by it
 */
export function suspendClock(dossier: Clocked, suspension: Omit<Suspension, 'toAt'>, calendar: CompiledCalendar): Date | null {
  if (!dossier.receivedAt) return null;
  dossier.suspensions.push({ ...suspension, toAt: null });
  recompute(dossier, calendar);
  return goesOn(dossier) ? null : suspension.fromAt;
}

/** Resumes the clock. @returns from when, or null where it was not stopped for that reason */
export function resumeClock(dossier: Clocked, reason: Suspension['reason'], at: Date, calendar: CompiledCalendar): Date | null {
  const suspension = dossier.suspensions.find((candidate) => candidate.reason === reason && candidate.toAt === null);
  if (!suspension) return null;
  suspension.toAt = at;
  recompute(dossier, calendar);
  return goesOn(dossier) ? null : at;
}

/** Under the policy `continue` a suspension is recorded and the clock keeps running (`deadlines.md`). */
function goesOn({ policy }: Clocked): boolean {
  return policy?.suspension === 'continue';
}
