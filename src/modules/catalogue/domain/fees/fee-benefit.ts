import type { FeeItem } from '../procedure.js';
import type { FeeEntitlement } from './fee-entitlement.js';
import type { FeeBounds, FeeCondition, FeeRounding } from './fee-terms.js';

/**
 * Categories of persons whom fee schedules relieve (Luật Phí và lệ phí 2015 Đ.10, the resolutions of provinces, and for the digital
 * citizen NQ 66.22/2026/NQ-CP); `other` is specified by its legal basis.
 */
export const RELIEF_CATEGORIES = [
  'child',
  'poor-household',
  'near-poor-household',
  'elderly',
  'disabled',
  'meritorious',
  'ethnic-minority',
  'disadvantaged-area',
  'online-submission',
  'digital-citizen',
  'other',
] as const;
export type ReliefCategory = (typeof RELIEF_CATEGORIES)[number];

/** Exemption: nothing is paid. Reduction: a part is not. Subsidy: a budget pays it in the applicant's place, wholly or in part. */
export const BENEFIT_KINDS = ['exemption', 'reduction', 'subsidy'] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

/**
 * That somebody pays less than the lines say, or that a budget pays it. Bounds are of what is left to pay by a reduction: not below the one
 * (nor above the fee itself), not above the other.
 */
export interface FeeBenefit extends FeeBounds {
  /** Within the schedule. */
  readonly key: string;
  readonly name: string;
  readonly kind: BenefitKind;
  /** Whom it is for; null: for everybody who meets the conditions. */
  readonly category: ReliefCategory | null;
  /** Paper or data that proves it; null only where it is for everybody. */
  readonly evidence: string | null;
  /** Share that is not paid, or that the budget pays; absent for the whole. */
  readonly percent?: string;
  readonly rounding?: FeeRounding;
  /** First and last local date of submission for which it holds; absent for as long as the schedule does. */
  readonly from?: string;
  readonly until?: string;
  /** Absent for what may be had again and again. */
  readonly entitlement?: FeeEntitlement;
  readonly conditions: readonly FeeCondition[];
  /** Of these kinds of fee; empty: of all. */
  readonly kinds: readonly NonNullable<FeeItem['kind']>[];
  /** Items that it does not touch (phí thẩm định). */
  readonly exceptItems: readonly string[];
  readonly legalBasis: string;
}
