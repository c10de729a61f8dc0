import type { Publication } from '../../../../shared/publication.js';
import type { FeeItem } from '../procedure.js';
import type { BenefitKind, ReliefCategory } from './fee-benefit.js';
import type { EntitlementYear } from './fee-entitlement.js';
import type { FeeFact } from './fee-facts.js';

export { isSameYear, type EntitlementYear } from './fee-entitlement.js';
export type { FeeFact, FeeFacts } from './fee-facts.js';
import type { FeeScheduleContent } from './fee-schedule-content.js';
import type { FeeStep } from './fee-steps.js';

/** A published schedule as it stands on a date. */
export interface StandingSchedule {
  readonly code: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  /** Null of a draft, which nobody decided yet. */
  readonly decision: Publication['decision'] | null;
  readonly content: FeeScheduleContent;
}

/** One that is no draft. */
export type PublishedSchedule = StandingSchedule & { readonly decision: Publication['decision'] };

/** What decided a fee or a benefit. */
export interface DecidedBy {
  readonly scheduleCode: string;
  readonly scheduleName: string;
  readonly versionNo: number;
  /** Key of the line or benefit. */
  readonly key: string;
  /** Null of a draft. */
  readonly decision: Publication['decision'] | null;
  /** Provision of the line itself where it has one. */
  readonly legalBasis: string | null;
}

export const BENEFIT_STATES = ['applied', 'lesser', 'not-claimed', 'not-met', 'facts-missing', 'not-in-time', 'used-up'] as const;

/** What becomes of an entitlement by a benefit. */
export interface LookedAtEntitlement extends EntitlementYear {
  /** Most that it takes off, whole đồng. */
  readonly cap: number;
  /** Whether the cap made it less. */
  readonly isCapped: boolean;
}

/** A benefit that was looked at, and what became of it. */
export interface LookedAtBenefit {
  readonly name: string;
  readonly kind: BenefitKind;
  readonly category: ReliefCategory | null;
  readonly evidence: string | null;
  readonly state: (typeof BENEFIT_STATES)[number];
  /** What it takes off or a budget would pay, whole đồng; null where that cannot be said. */
  readonly relieves: number | null;
  /** Absent where it may be had again and again. */
  readonly entitlement?: LookedAtEntitlement;
  readonly decidedBy: DecidedBy;
}

/** One fee of a quote with its arithmetic. */
export interface QuotedFee {
  readonly item: string;
  readonly name: string | null;
  readonly kind: FeeItem['kind'];
  /** What the lines say, whole đồng; null where a fact is missing or an officer sets it. */
  readonly statutory: number | null;
  /** What the applicant pays of it: the sum of the changes of the steps. */
  readonly amount: number | null;
  /** What a budget pays of it. */
  readonly subsidised: number;
  /** What the source says in words where it states no number. */
  readonly text: string | null;
  /** Null: the national data. */
  readonly decidedBy: DecidedBy | null;
  readonly steps: readonly FeeStep[];
  readonly benefits: readonly LookedAtBenefit[];
  /** Names of the facts that it still needs. */
  readonly missing: readonly string[];
}

/** What a dossier would owe by the facts that are known. */
export interface FeeQuote {
  readonly fees: readonly QuotedFee[];
  /** What the applicant pays in all; null while something is missing or has to be set by an officer. */
  readonly total: number | null;
  readonly subsidised: number;
  /** What is still asked for, with the values that each may take. */
  readonly missing: readonly FeeFact[];
}
