import { computeDeadline, type CompiledCalendar } from '../../../shared/working-calendar/index.js';

/**
 * How long an applicant may stay silent when papers or a payment were asked for; data with the date from which it holds. NĐ 297/2025/NĐ-CP has
 * dossiers closed after 15 working days in its procedures; other law says nothing, so that a province sets its own.
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
  readonly dueAt: Date;
  /** Law by which it is closed then, as it was when the applicant was asked. */
  readonly legalBasis: string;
  /** When the sweep has something to do next: remind, then close. */
  nextAt: Date;
  stage: 'waiting' | 'reminded';
}

/** What a wait is begun with. */
export type WaitTerms = Omit<AnswerWait, 'dossierId'>;

/** The rule for a procedure on a local date: its own, else the one for all; of each the newest. Undefined before the first. */
export function ruleFor(rules: readonly SilenceRule[], procedureCode: string, on: string): SilenceRule | undefined {
  const held = rules.filter(({ validFrom }) => validFrom <= on).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return held.findLast((rule) => rule.procedureCode === procedureCode) ?? held.findLast((rule) => rule.procedureCode === '*');
}

const DAY_MS = 86_400_000;

/** Until when is waited for who is reminded now: nobody is closed within a day of the reminder, however late it went out. */
export function remindedUntil(dueAt: Date, now: Date): Date {
  return new Date(Math.max(dueAt.getTime(), now.getTime() + DAY_MS));
}

/** The time for an answer that is asked for now; null where the rule lets a dossier wait for ever. */
export function waitFrom(askedAt: Date, rule: SilenceRule, calendar: CompiledCalendar): WaitTerms | null {
  if (rule.answerDays === null) return null;
  const after = (value: number): Date => computeDeadline(calendar, { startAt: askedAt, duration: { value, unit: 'working-days' }, policy: {} }, { explain: false }).dueAt!;
  const dueAt = after(rule.answerDays);
  const remindOn = rule.answerDays - rule.remindDays;
  const { legalBasis } = rule;
  return remindOn < 1 ? { askedAt, dueAt, legalBasis, nextAt: dueAt, stage: 'reminded' } : { askedAt, dueAt, legalBasis, nextAt: after(remindOn), stage: 'waiting' };
}
