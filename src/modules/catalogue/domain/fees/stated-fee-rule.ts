import type { FeeRule, FeeRuleKind, FeeTier } from './fee-schedule-content.js';
import type { FeeBounds, FeeRounding } from './fee-terms.js';

/** A rule as it is stated: every field that some kind has. Which belong to which kind is checked before it is one (`checkRule`). */
export interface StatedFeeRule extends FeeBounds {
  readonly kind: FeeRuleKind;
  readonly amount?: number;
  readonly fact?: string;
  readonly unitAmount?: number;
  readonly tiers?: readonly FeeTier[];
  readonly percent?: string;
  readonly line?: string;
  readonly rounding?: FeeRounding;
  readonly text?: string;
}

type RuleField = Exclude<keyof StatedFeeRule, 'kind'>;

const NUMBERED: readonly RuleField[] = ['atLeast', 'atMost'];

/** What each kind of rule has to say, and what it may say besides. */
const RULE_FIELDS: Readonly<Record<FeeRuleKind, { readonly has: readonly RuleField[]; readonly may: readonly RuleField[] }>> = {
  flat: { has: ['amount'], may: [] },
  free: { has: [], may: [] },
  'per-unit': { has: ['fact', 'unitAmount'], may: NUMBERED },
  slab: { has: ['fact', 'tiers'], may: [...NUMBERED, 'rounding'] },
  progressive: { has: ['fact', 'tiers'], may: [...NUMBERED, 'rounding'] },
  percent: { has: ['fact', 'percent', 'rounding'], may: NUMBERED },
  share: { has: ['line', 'percent'], may: [...NUMBERED, 'rounding'] },
  text: { has: ['text'], may: [] },
};

/** Fields that the kind of a rule lacks, and fields that it does not have. */
export function misfits(rule: StatedFeeRule): readonly RuleField[] {
  const { has, may } = RULE_FIELDS[rule.kind];
  const given = (Object.keys(rule) as (keyof StatedFeeRule)[]).filter((field) => field !== 'kind');
  return [...has.filter((field) => rule[field] === undefined), ...given.filter((field) => !has.includes(field) && !may.includes(field))];
}

/** A rule whose fields fit its kind. */
export function asRule(rule: StatedFeeRule): FeeRule {
  return rule as FeeRule;
}
