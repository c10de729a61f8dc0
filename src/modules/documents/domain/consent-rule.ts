import { DAY_MS } from '../../../shared/clock.js';
import type { ConsentEvidence } from './consent.js';

/** How long a consent may hold at most, by how it was given; data with the date from which it holds. */
export interface ConsentRule {
  readonly evidence: ConsentEvidence;
  /** Local date, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Days, the one on which it is given included. */
  readonly maxDays: number;
}

/** The last local date on which a consent given on a local date may hold; that date itself where no rule is in force. */
export function lastDayOf(rules: readonly ConsentRule[], evidence: ConsentEvidence, onDate: string): string {
  const inForce = rules
    .filter((rule) => rule.evidence === evidence && rule.validFrom <= onDate)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const days = inForce.at(-1)?.maxDays ?? 1;
  return new Date(Date.parse(`${onDate}T00:00:00Z`) + (days - 1) * DAY_MS).toISOString().slice(0, 10);
}
