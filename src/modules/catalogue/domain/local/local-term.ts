import type { HeldPart, HeldTerms, LocalGround, LocalPart, LocalValues } from './local-terms.js';

/** One part as one decision says it, from a date on until the next decision about the same part. It never changes. */
export interface LocalTerm {
  readonly id: string;
  readonly scopeId: string;
  readonly part: LocalPart;
  /** Local date; of one procedure and part no two that stand begin on one day. */
  readonly effectiveFrom: string;
  /** Null: as in the national text again. */
  readonly value: LocalValues[LocalPart] | null;
  /** Hash of what the national text said of the part when this was published; of nothing where it says nothing of it. */
  readonly nationalHash: string;
  readonly decisionNumber: string;
  readonly decisionIssuer: string;
  readonly decidedOn: string;
  readonly publishedAt: Date;
}

/** A term that was withdrawn before it began. */
export interface LocalTermWithdrawal {
  /** Of the term. */
  readonly id: string;
  readonly scopeId: string;
  readonly reason: string;
  readonly withdrawnAt: Date;
}

/** A term as it is kept in memory. */
export type StandingTerm = Pick<LocalTerm, 'part' | 'value' | 'nationalHash' | 'publishedAt'> & LocalGround;

/**
 * What holds on a local date: of each part the last that has begun.
 *
 * @param terms that stand, in any order
 * @param knownAt what was published later does not count: what begins today may be published at noon, and does not change the morning
 */
export function heldOn(terms: readonly StandingTerm[], on: string, knownAt?: Date): HeldTerms {
  const held: Partial<Record<LocalPart, HeldPart>> = {};
  const begun = terms.filter(({ effectiveFrom, publishedAt }) => effectiveFrom <= on && !(knownAt && publishedAt > knownAt));
  for (const { part, value, nationalHash: _, publishedAt: __, ...ground } of begun.toSorted((one, other) =>
    one.effectiveFrom < other.effectiveFrom ? -1 : 1,
  )) {
    if (value === null) delete held[part];
    else held[part] = { ...ground, value };
  }
  return held as HeldTerms;
}
