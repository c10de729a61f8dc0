/** How long a record is kept: for ever, or for a number of years. */
export const RETENTION_CLASSES = ['permanent', 'fixed-term'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** From the most particular to the most general. */
const SCOPES = ['procedure', 'sector', 'default'] as const;

/** A rule of retention with the date from which it holds (thời hạn bảo quản). */
export interface RetentionRule {
  readonly scope: (typeof SCOPES)[number];
  /** Procedure code or sector code; empty for the default. */
  readonly subject: string;
  /** Local date, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly class: RetentionClass;
  /** Whole years; null for `permanent`. */
  readonly years: number | null;
  /** Where the period comes from. */
  readonly basis: string;
}

/**
 * The rule for a record on a local date: of its procedure, else of its sector, else the default; of several the latest one. Before the
 * first default holds, the first default holds.
 *
 * @throws Error when there is no default at all
 */
export function ruleFor(
  rules: readonly RetentionRule[],
  record: { readonly procedureCode: string; readonly sectorCode: string | null },
  onDate: string,
): RetentionRule {
  const subjects = { procedure: record.procedureCode, sector: record.sectorCode, default: '' };
  for (const scope of SCOPES) {
    const ofSubject = rules.filter((each) => each.scope === scope && each.subject === subjects[scope]);
    const rule = byDate(ofSubject).findLast(({ validFrom }) => validFrom <= onDate);
    if (rule) return rule;
  }
  const first = byDate(rules.filter(({ scope }) => scope === 'default'))[0];
  if (!first) throw new Error('there is no default rule of retention');
  return first;
}

/** Last local date of retention: whole years after the year of the return, to 31 December; null: for ever. */
export function retainUntil(rule: Pick<RetentionRule, 'years'>, returnedOn: string): string | null {
  return rule.years === null ? null : `${Number(returnedOn.slice(0, 4)) + rule.years}-12-31`;
}

function byDate(rules: readonly RetentionRule[]): RetentionRule[] {
  return [...rules].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}
