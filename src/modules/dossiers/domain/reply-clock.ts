import type { CalendarRef, CompiledCalendar } from '../../../shared/working-calendar/index.js';
import { addWorkingMinutes, workingMinutesBetween } from '../../../shared/working-calendar/index.js';

/** A time in which the clock of a reply was stopped, in [from, to): ISO 8601 in UTC, as stored; `to` is null while it is stopped. */
export interface ReplyPause {
  readonly from: string;
  readonly to: string | null;
}

/** When an online dossier has to be answered, and by which version of which calendar. */
export interface ReplyDue {
  readonly dueAt: Date;
  readonly calendar: CalendarRef;
}

/** What of a dossier the clock of the reply reads and writes. */
export interface Replied {
  readonly submittedAt: Date;
  readonly receivedAt: Date | null;
  replyDueAt: Date | null;
  replyMinutesLeft: number | null;
  /** Null in both: there is no reply to wait for, or it began before it was noted. */
  replyCalendarId: string | null;
  replyCalendarVersion: number | null;
  /** Oldest first; null where it was never stopped. */
  replyPauses: readonly ReplyPause[] | null;
}

/** A dossier for whose reply no clock runs. */
export const NO_REPLY = {
  replyDueAt: null,
  replyMinutesLeft: null,
  replyCalendarId: null,
  replyCalendarVersion: null,
  replyPauses: null,
} as const;

/** The clock of a reply as it begins. */
export function replyFrom(reply: ReplyDue | null): Pick<Replied, keyof typeof NO_REPLY> {
  if (reply === null) return NO_REPLY;
  return { ...NO_REPLY, replyDueAt: reply.dueAt, replyCalendarId: reply.calendar.id, replyCalendarVersion: reply.calendar.version };
}

/**
 * The clock of the reply to an online dossier is stopped while the applicant has something to hand in or to pay (NĐ 297/2025 and the rule
 * of the dossier's own clock). A reply that is late by then stays late.
 */
export function suspendReply(dossier: Replied, at: Date, calendar: CompiledCalendar): void {
  if (dossier.receivedAt !== null || dossier.replyDueAt === null || dossier.replyDueAt <= at) return;
  dossier.replyMinutesLeft = workingMinutesBetween(calendar, at, dossier.replyDueAt);
  dossier.replyDueAt = null;
  dossier.replyPauses = [...(dossier.replyPauses ?? []), { from: at.toISOString(), to: null }];
}

/** The clock of the reply resumes with the time that was left. */
export function resumeReply(dossier: Replied, at: Date, calendar: CompiledCalendar): void {
  if (dossier.replyMinutesLeft === null) return;
  dossier.replyDueAt = addWorkingMinutes(calendar, at, dossier.replyMinutesLeft);
  dossier.replyMinutesLeft = null;
  dossier.replyPauses = (dossier.replyPauses ?? []).map((pause) => ({ ...pause, to: pause.to ?? at.toISOString() }));
}

/**
 * The reply on another version of its calendar: the same working minutes, counted from submission and without the times in which the clock
 * was stopped, so that what was counted so far is counted by the new version too. A reply that is late at `at` stays late, on the version
 * on which it stands; one for which the new version leaves no time before a pause has run out by then.
 *
 * @returns whether it is due at another instant, or has another time left
 * @throws DomainError CALENDAR_NOT_COVERED
 */
export function moveReply(dossier: Replied, before: CompiledCalendar, after: CompiledCalendar, at: Date): boolean {
  const { submittedAt, replyDueAt, replyMinutesLeft, replyPauses } = dossier;
  const isLate = replyDueAt !== null && replyDueAt <= at;
  if (isLate || (replyDueAt === null && replyMinutesLeft === null)) return false;
  const fresh = addWorkingMinutes(after, submittedAt, minutesGiven(dossier, before));
  const moved = { ...replyFrom({ dueAt: fresh, calendar: after.ref }), submittedAt, receivedAt: null };
  for (const { from, to } of replyPauses ?? []) {
    suspendReply(moved, new Date(from), after);
    if (to !== null) resumeReply(moved, new Date(to), after);
  }
  dossier.replyDueAt = moved.replyDueAt;
  dossier.replyMinutesLeft = moved.replyMinutesLeft;
  dossier.replyCalendarId = after.ref.id;
  dossier.replyCalendarVersion = after.ref.version;
  return moved.replyDueAt?.getTime() !== replyDueAt?.getTime() || moved.replyMinutesLeft !== replyMinutesLeft;
}

/** The working minutes within which the dossier has to be answered, by the calendar on which its reply stands. */
function minutesGiven({ submittedAt, replyDueAt, replyMinutesLeft, replyPauses }: Replied, calendar: CompiledCalendar): number {
  let [counted, runsFrom] = [0, submittedAt];
  for (const { from, to } of replyPauses ?? []) {
    counted += workingMinutesBetween(calendar, runsFrom, new Date(from));
    if (to !== null) runsFrom = new Date(to);
  }
  return counted + (replyDueAt === null ? (replyMinutesLeft ?? 0) : workingMinutesBetween(calendar, runsFrom, replyDueAt));
}
