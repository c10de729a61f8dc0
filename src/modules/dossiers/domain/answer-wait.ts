import { DAY_MS } from '../../../shared/clock.js';
import { computeDeadline, type CompiledCalendar } from '../../../shared/working-calendar/index.js';

/**
 * How long an applicant may stay silent when papers or a payment were asked for; data with the date from which it holds. NĐ 297/2025/NĐ-CP
 * has dossiers closed after 15 working days in its procedures; other law says nothing, so that a province sets its own.
 */
export interface SilenceRule {
  /** Local date `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** The procedure that it is made for, or `*` for all that have none of their own. */
  readonly procedureCode: string;
  /** Working days for the answer; null where a dossier waits for ever. */
  readonly answerDays: number | null;
  /** Working days before the end of that time at which the applicant is reminded. */
  readonly remindDays: number;
  readonly legalBasis: string;
  /** Where the rule comes from. */
  readonly source: string;
}

/** A dossier waits for its applicant, who is reminded once; then it is closed. */
export interface AnswerWait {
  readonly dossierId: string;
  readonly askedAt: Date;
  /** When the time for the answer ends. */
  dueAt: Date;
  /** Law by which it is closed then, as in force when the applicant was asked. */
  readonly legalBasis: string;
  /** Working days of the rule that held then; null in both where it was asked before they were noted. */
  readonly answerDays: number | null;
  readonly remindDays: number | null;
  /** Calendar in the version by which they were counted; null in both where it was asked before it was noted. */
  calendarId: string | null;
  calendarVersion: number | null;
  /** When the sweep has something to do next: remind, then close. */
  nextAt: Date;
  stage: 'waiting' | 'reminded';
}

/** What of a rule a wait is counted by. */
type Days = Pick<SilenceRule, 'answerDays' | 'remindDays' | 'legalBasis'>;

/** What a wait is begun with. */
export type WaitTerms = Omit<AnswerWait, 'dossierId'>;

/** The rule for a procedure on a local date: its own, else the one for all; of each the newest. Undefined before the first. */
export function ruleFor(rules: readonly SilenceRule[], procedureCode: string, on: string): SilenceRule | undefined {
  const held = rules.filter(({ validFrom }) => validFrom <= on).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return held.findLast((rule) => rule.procedureCode === procedureCode) ?? held.findLast((rule) => rule.procedureCode === '*');
}

/** End of the wait for an applicant who is reminded now: no dossier is closed within a day of the reminder, however late it was sent. */
export function remindedUntil(dueAt: Date, now: Date): Date {
  return new Date(Math.max(dueAt.getTime(), now.getTime() + DAY_MS));
}

/** The time for an answer that is asked for now; null where the rule lets a dossier wait for ever. */
export function waitFrom(askedAt: Date, { answerDays, remindDays, legalBasis }: Days, calendar: CompiledCalendar): WaitTerms | null {
  if (answerDays === null) return null;
  const after = (value: number): Date =>
    computeDeadline(calendar, { startAt: askedAt, duration: { value, unit: 'working-days' }, policy: {} }, { explain: false }).dueAt!;
  const dueAt = after(answerDays);
  const remindOn = answerDays - remindDays;
  const terms = { askedAt, dueAt, legalBasis, answerDays, remindDays, calendarId: calendar.ref.id, calendarVersion: calendar.ref.version };
  return remindOn < 1 ? { ...terms, nextAt: dueAt, stage: 'reminded' } : { ...terms, nextAt: after(remindOn), stage: 'waiting' };
}

/**
 * The wait on another version of its calendar, by the days of the rule that held when the applicant was asked. An end that comes earlier is
 * a day away at least when the reminder is sent, and never takes away what a late reminder gave; one that moves is reminded of anew where
 * there is time for it.
 *
 * @returns whether it ends, or reminds, at another instant; not where it stands on no version that is known
 * @throws DomainError CALENDAR_NOT_COVERED
 */
export function moveWait(wait: AnswerWait, before: CompiledCalendar, after: CompiledCalendar, at: Date): boolean {
  const { askedAt, answerDays, remindDays, legalBasis } = wait;
  if (remindDays === null) return false;
  const [old, terms] = [before, after].map((calendar) => waitFrom(askedAt, { answerDays, remindDays, legalBasis }, calendar));
  if (!old || !terms) return false;
  const dueAt = endOnAnother(wait.dueAt, old.dueAt, terms.dueAt, at);
  const isReminded = terms.stage === 'reminded' || (wait.stage === 'reminded' && terms.nextAt <= at);
  const isSame = dueAt.getTime() === wait.dueAt.getTime() && (wait.stage === 'reminded' || old.nextAt.getTime() === terms.nextAt.getTime());
  Object.assign(wait, { calendarId: terms.calendarId, calendarVersion: terms.calendarVersion });
  if (!isSame) Object.assign(wait, { dueAt, nextAt: isReminded ? dueAt : terms.nextAt, stage: isReminded ? 'reminded' : 'waiting' });
  return !isSame;
}

/** @param dueAt when the wait ends as it stands: later than `before` where a late reminder gave more */
function endOnAnother(dueAt: Date, before: Date, after: Date, at: Date): Date {
  if (after >= dueAt) return after;
  if (dueAt > before) return dueAt;
  const earlier = remindedUntil(after, at);
  return earlier < dueAt ? earlier : dueAt;
}
