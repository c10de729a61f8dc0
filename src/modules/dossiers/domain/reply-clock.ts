import { addWorkingMinutes, workingMinutesBetween, type CompiledCalendar } from '../../../shared/working-calendar/index.js';

/** What of a dossier the clock of the reply reads and writes. */
export interface Replied {
  readonly receivedAt: Date | null;
  replyDueAt: Date | null;
  replyMinutesLeft: number | null;
}

/**
 * The clock of the reply to an online dossier stands still while the applicant has something to hand in or to pay (NĐ 297/2025 and the rule of
 * the dossier's own clock). A reply that is late by then stays late.
 */
export function suspendReply(dossier: Replied, at: Date, calendar: CompiledCalendar): void {
  if (dossier.receivedAt !== null || dossier.replyDueAt === null || dossier.replyDueAt <= at) return;
  dossier.replyMinutesLeft = workingMinutesBetween(calendar, at, dossier.replyDueAt);
  dossier.replyDueAt = null;
}

/** The clock of the reply goes on with what was left. */
export function resumeReply(dossier: Replied, at: Date, calendar: CompiledCalendar): void {
  if (dossier.replyMinutesLeft === null) return;
  dossier.replyDueAt = addWorkingMinutes(calendar, at, dossier.replyMinutesLeft);
  dossier.replyMinutesLeft = null;
}
