import type { FeeItem } from '../procedure.js';
import type { FeeBenefit } from './fee-benefit.js';
import type { FeeFact } from './fee-facts.js';
import type { FeeBounds, FeeCondition, FeeRounding } from './fee-terms.js';

/** Highest amount that a schedule may state or come to, in đồng. */
export const MOST_FEE = 1_000_000_000_000;

/** What a schedule is about: procedures by code, sectors by code, or every procedure. The nearest wins, in this order. */
export const FEE_SCOPES = ['procedures', 'sectors', 'everything'] as const;
export type FeeScopeKind = (typeof FEE_SCOPES)[number];

export interface FeeScope {
  readonly kind: FeeScopeKind;
  /** Of procedures or sectors; empty for everything. */
  readonly codes: readonly string[];
}

/** A step of a tiered fee: up to and including so many; the last one has no end. One of the three rates. */
export interface FeeTier {
  readonly upTo: number | null;
  /** For the tier as a whole. */
  readonly amount?: number;
  /** For each unit. */
  readonly unitAmount?: number;
  /** Of the value, in per cent as decimal text. */
  readonly percent?: string;
}

export const FEE_RULES = ['flat', 'free', 'per-unit', 'slab', 'progressive', 'percent', 'share', 'text'] as const;
export type FeeRuleKind = (typeof FEE_RULES)[number];

/**
 * How much a line comes to. Amounts are whole đồng. `slab`: the tier into which the number falls rates all of it. `progressive`: each tier
 * rates the part that lies in it. `share`: per cent of what another line of the schedule comes to. `text`: no number; an officer sets it.
 */
export type FeeRule =
  | { readonly kind: 'flat'; readonly amount: number }
  | { readonly kind: 'free' }
  | ({ readonly kind: 'per-unit'; readonly fact: string; readonly unitAmount: number } & FeeBounds)
  | ({
      readonly kind: 'slab' | 'progressive';
      readonly fact: string;
      readonly tiers: readonly FeeTier[];
      readonly rounding?: FeeRounding;
    } & FeeBounds)
  | ({ readonly kind: 'percent'; readonly fact: string; readonly percent: string; readonly rounding: FeeRounding } & FeeBounds)
  | ({ readonly kind: 'share'; readonly line: string; readonly percent: string; readonly rounding?: FeeRounding } & FeeBounds)
  | { readonly kind: 'text'; readonly text: string };

/**
 * One line of a schedule. Of the lines of an item one holds: that with the most conditions among those whose conditions are all met.
 */
export interface FeeLine {
  /** Within the schedule. */
  readonly key: string;
  /** What is paid for; lines of one item stand for each other. */
  readonly item: string;
  readonly name: string;
  readonly kind: NonNullable<FeeItem['kind']>;
  readonly conditions: readonly FeeCondition[];
  readonly rule: FeeRule;
  /** Provision of the line where it is another one than the decision of the schedule. */
  readonly legalBasis: string | null;
}

/** A fee schedule (biểu phí, lệ phí) as a people's council decided it: plain, and never changed once it is published. */
export interface FeeScheduleContent {
  readonly name: string;
  readonly scope: FeeScope;
  /** Facts that it asks for beside the common ones. */
  readonly facts: readonly FeeFact[];
  readonly lines: readonly FeeLine[];
  readonly benefits: readonly FeeBenefit[];
}
