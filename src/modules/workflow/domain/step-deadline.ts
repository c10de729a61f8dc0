import { DomainError } from '../../../shared/domain-error.js';
import { addWorkingMinutes, workingMinutesBetween, type CompiledCalendar } from '../../../shared/working-calendar/index.js';

/**
 * Due instant of a step: its working minutes on the agency's calendar since `from`, and never later than the dossier's own deadline. A step
 * without time of its own is due when the dossier is.
 *
 * @param minutes working minutes of the step, or null
 * @param dossierDueAt deadline of the dossier, or null when it has none
 * @returns null when neither gives a deadline, or when only an uncovered year of the calendar could: moving on never fails for that
 */
export function stepDueAt(calendar: CompiledCalendar, from: Date, minutes: number | null, dossierDueAt: Date | null): Date | null {
  if (minutes === null) return dossierDueAt;
  if (dossierDueAt) {
    const left = dossierDueAt <= from ? 0 : workingMinutesBetween(calendar, from, dossierDueAt);
    if (left <= minutes) return dossierDueAt;
  }
  try {
    return addWorkingMinutes(calendar, from, minutes);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR_NOT_COVERED') return dossierDueAt;
    throw error;
  }
}

/**
 * Due instant of an open step that was due with the dossier, after the dossier's deadline was extended: its own time since it was opened,
 * as far as the new deadline lets it have that, and never less than it had. A step without time of its own is still due with the dossier.
 */
export function extendedDueAt(
  calendar: CompiledCalendar,
  { openedAt, dueAt }: { readonly openedAt: Date; readonly dueAt: Date | null },
  minutes: number | null,
  dossierDueAt: Date,
): Date {
  const own = stepDueAt(calendar, openedAt, minutes, dossierDueAt) ?? dossierDueAt;
  return dueAt && dueAt > own ? dueAt : own;
}

/**
 * Due instant of an open step when the dossier's deadline was recomputed on another version of its calendar: the working minutes that
 * were left by the version before. A step without time of its own is still due with the dossier.
 */
export function rescheduledDueAt(
  { before, after }: { readonly before: CompiledCalendar | undefined; readonly after: CompiledCalendar },
  { now, dueAt }: { readonly now: Date; readonly dueAt: Date },
  minutes: number | null,
  dossierDueAt: Date,
): Date | null {
  const known = before?.ref.id === after.ref.id ? before : after;
  return stepDueAt(after, now, minutes === null ? null : workingMinutesBetween(known, now, dueAt), dossierDueAt);
}
