import { vnd, type Vnd } from '../../../shared/money.js';
import type { FeeFact, FeeFacts, FeeQuote, QuotedFee, ReliefCategory } from '../../catalogue/index.js';
import type { FeeKind } from '../payments.events.js';

/**
 * How a fee was reckoned: kept with the receivable, so that the charge can be explained. Benefits are those that were applied, and those
 * that the person has used up already.
 */
export interface FeeExplanation {
  readonly steps: QuotedFee['steps'];
  readonly benefits: QuotedFee['benefits'];
  /** Facts that it still needs, with the values that each may take. */
  readonly missing: readonly FeeFact[];
}

/** One thing that will have to be paid; without an amount an officer has to set it, or state the facts that are missing. */
export interface OwedFee {
  readonly kind: FeeKind | null;
  readonly amount: Vnd | null;
  readonly description: string | null;
  /** What the rule says before anybody is relieved. */
  readonly statutoryAmount: Vnd | null;
  /** What a budget pays in the applicant's place, whole đồng. */
  readonly subsidised: Vnd;
  /** Which item of a schedule or of the national data it is. */
  readonly item: string;
  /** The schedule and line that decided; null for the national data, and while facts are missing. */
  readonly source: QuotedFee['decidedBy'];
  readonly explanation: FeeExplanation;
}

/** By what the fees of a dossier were quoted: they can be quoted again, and come to the same. */
export interface QuoteBasis {
  readonly procedureVersionId: string;
  /** Absent where no terms were chosen yet: those of the channel. */
  readonly termsKeys?: readonly string[];
  /** Instant of submission, ISO 8601. */
  readonly at: string;
  /** When something was charged by it first: corrections of later do not count for it any more. Absent while nothing was. */
  readonly knownAt?: string;
  /** What the dossier itself says. */
  readonly facts: FeeFacts;
}

/** What an officer stated for the fees, with what proves it; personal data. */
export interface StatedFeeFacts {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly categories: readonly ReliefCategory[];
  readonly evidence: string | null;
  readonly evidenceFileId: string | null;
}

/** Every fee of a quote that somebody has to pay, set, or state facts for; what is free for everybody raises nothing. */
export function owedFees(quote: FeeQuote): readonly OwedFee[] {
  return quote.fees.map((fee) => owedFee(fee, quote)).filter(({ amount, subsidised }) => amount !== 0 || subsidised > 0);
}

/** Whether somebody was told an amount: what is only named, and waits for facts or for an officer, is not charged. */
export function isCharged(fees: readonly Pick<OwedFee, 'amount'>[]): boolean {
  return fees.some(({ amount }) => amount !== null);
}

/** A fee as it is owed. */
export function owedFee(fee: QuotedFee, { missing }: Pick<FeeQuote, 'missing'>): OwedFee {
  const { kind, item, decidedBy: source, steps } = fee;
  return {
    kind,
    item,
    source,
    amount: fee.amount === null ? null : vnd(fee.amount),
    description: fee.text ?? fee.name,
    statutoryAmount: fee.statutory === null || fee.amount === null ? null : vnd(fee.statutory),
    subsidised: vnd(fee.subsidised),
    explanation: {
      steps,
      benefits: fee.benefits.filter(({ state }) => state === 'applied' || state === 'used-up'),
      missing: missing.filter(({ name }) => fee.missing.includes(name)),
    },
  };
}
