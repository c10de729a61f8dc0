import type { DeadlinePolicy } from '../../../shared/working-calendar/index.js';

/**
 * Parameters of intake that law or the province may change; data with an effective date, never constants
 * (`domain.md` section 17).
 */
export interface IntakeRules {
  /** Local date from which they hold. */
  readonly validFrom: string;
  /** Working hours within which an online dossier is answered (NĐ 45/2020, recalled: data). */
  readonly onlineReplyHours: number;
  /** How often a supplement may be asked for (NĐ 61/2018 Đ.11.2.c: once). */
  readonly supplementLimit: number;
  /** Until how many working days before the due date a deadline may be extended (NĐ 61/2018 Đ.19.9: one day). */
  readonly extensionLeadDays: number;
  /** How often a deadline may be extended (NĐ 61/2018 Đ.19.9: once). */
  readonly extensionLimit: number;
  /** How the clock counts when the procedure version says nothing else. */
  readonly policy: DeadlinePolicy;
  /**
   * Pattern of the dossier code; `{agency}` is the code of the receiving agency, `{yymmdd}` the local date of receipt, `{number}` the
   * number of the day (TT 01/2018/TT-VPCP Đ.19, in the left-to-right agency codes of QĐ 20/2020).
   */
  readonly codePattern: string;
  /** Digits of the number at least; a day with more dossiers gets more digits. */
  readonly codeDigits: number;
}

/** The part of a code before its number. */
export function codePrefix(rules: IntakeRules, agencyCode: string, onDate: string): string {
  const yymmdd = onDate.slice(2).replaceAll('-', '');
  return rules.codePattern.replace('{agency}', agencyCode).replace('{yymmdd}', yymmdd).replace('{number}', '');
}

/** The rules in force on a local date; the oldest ones when none was in force yet. */
export function rulesOn(all: readonly IntakeRules[], onDate: string): IntakeRules {
  const sorted = [...all].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const rules = sorted.findLast((candidate) => candidate.validFrom <= onDate) ?? sorted[0];
  if (!rules) throw new Error('there are no intake rules');
  return rules;
}
