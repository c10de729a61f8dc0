import type { DeadlinePolicy } from '../../../shared/working-calendar/index.js';
import type { IntakeRules } from './intake-rules.js';
import type { StatedDuration } from './parts.js';

/** Rules that may be stated by themselves. */
export const RULE_NAMES = [
  'onlineReplyHours',
  'supplementLimit',
  'extensionLeadDays',
  'extensionLimit',
  'dayCount',
  'suspension',
  'cutoff',
  'closedStart',
  'codePattern',
  'codeDigits',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];
const CLOCK_RULES: readonly RuleName[] = ['dayCount', 'suspension', 'cutoff', 'closedStart'];

/** Rules that a decision of the province states for some dossiers; what is left out is as a farther scope has it. */
export interface RuleLayer {
  readonly scope: string;
  readonly decisionNumber: string;
  readonly effectiveFrom: string;
  readonly value: { readonly [Rule in RuleName]?: (Omit<IntakeRules, 'validFrom' | 'policy'> & Required<DeadlinePolicy>)[Rule] };
}

/** What a rule may say. */
export type RuleValue = string | number | NonNullable<DeadlinePolicy['cutoff']>;

/** Which row says how a rule is: one of the province, or the general ones (null), and the date from which it holds. */
export interface DecidingRow {
  readonly rule: RuleName;
  /** What the rule says; null where nothing is stated and the usual holds. */
  readonly value: RuleValue | null;
  readonly layer: RuleLayer | null;
  readonly effectiveFrom: string;
}

/** The rules for a dossier, each as the nearest scope has it. @param layers the nearest first */
export function nearestRules(general: IntakeRules, layers: readonly RuleLayer[]): IntakeRules {
  const stated = layers.toReversed().flatMap(({ value }) => Object.entries(value));
  const isOfClock = ([rule]: readonly [string, unknown]): boolean => (CLOCK_RULES as readonly string[]).includes(rule);
  const policy = { ...general.policy, ...Object.fromEntries(stated.filter(isOfClock)) };
  return { ...general, ...Object.fromEntries(stated.filter((entry) => !isOfClock(entry))), policy };
}

/** Which row decided each rule. @param layers as of `nearestRules` */
export function decidingRows(general: IntakeRules, layers: readonly RuleLayer[]): readonly DecidingRow[] {
  return RULE_NAMES.map((rule) => {
    const layer = layers.find(({ value }) => value[rule] !== undefined) ?? null;
    const { policy, ...others } = general;
    const stated: Partial<Record<RuleName, RuleValue>> = { ...others, ...policy, ...layer?.value };
    return { rule, value: stated[rule] ?? null, layer, effectiveFrom: layer?.effectiveFrom ?? general.validFrom };
  });
}

/** A policy as it can be counted by: what happens after the cut-off is another thing where everything is done on the same day. */
export function policyFor(policy: DeadlinePolicy, duration: StatedDuration | null): DeadlinePolicy {
  if (duration?.unit !== 'same-day' || policy.cutoff?.behaviour === undefined) return policy;
  const { behaviour, ...cutoff } = policy.cutoff;
  return behaviour === 'same-day-else-next' ? policy : { ...policy, cutoff };
}
