import { factNamed, valueOf, type FeeFact, type FeeFacts } from './fee-facts.js';
import type { FeeRule, FeeScheduleContent, FeeTier } from './fee-schedule-content.js';
import type { FeeBounds } from './fee-terms.js';
import { shareOf } from './fee-share.js';
import { roundingWords, step, type FeeStep, type Writing } from './fee-steps.js';

/** What a rule comes to, step by step; or the facts that it still needs; or the text by which an officer sets it. */
export type Reckoned =
  | { readonly amount: bigint; readonly steps: readonly FeeStep[] }
  | { readonly open: readonly string[] }
  | { readonly text: string };

type Schedule = Pick<FeeScheduleContent, 'facts' | 'lines'>;

/** Reckons what a rule of a schedule comes to by the facts; exactly, in whole đồng. */
export function reckon(rule: FeeRule, facts: FeeFacts, schedule: Schedule): Reckoned {
  switch (rule.kind) {
    case 'text':
      return { text: rule.text };
    case 'free':
      return { amount: 0n, steps: [step(0n, () => ({ vi: 'Không thu', en: 'Free of charge' }))] };
    case 'flat':
      return stated(rule.amount);
    case 'share':
      return shareOfLine(rule, facts, schedule);
    case 'per-unit':
    case 'percent':
    case 'slab':
    case 'progressive': {
      const value = valueOf(facts, rule.fact);
      if (typeof value !== 'number') return { open: [rule.fact] };
      return within(rule, byNumber(rule, BigInt(value), factNamed(rule.fact, schedule.facts)));
    }
  }
}

function stated(amount: number): Reckoned {
  const steps = [step(BigInt(amount), ({ money }) => ({ vi: `Mức thu ${money(amount)}`, en: `The rate is ${money(amount)}` }))];
  return { amount: BigInt(amount), steps };
}

function byNumber(rule: NumberRule, value: bigint, fact: FeeFact | undefined): readonly FeeStep[] {
  const unit = fact?.unit ?? '';
  if (rule.kind === 'per-unit') return [byTier({ unitAmount: rule.unitAmount }, value, rule, unit)];
  if (rule.kind === 'percent') return [byTier({ percent: rule.percent }, value, rule, unit)];
  if (rule.kind === 'slab') return [byTier(tierOf(rule.tiers, value), value, rule, unit)];
  const steps: FeeStep[] = [];
  let below = 0n;
  for (const tier of rule.tiers) {
    const end = tier.upTo === null || value < BigInt(tier.upTo) ? value : BigInt(tier.upTo);
    if (end > below) steps.push(byTier(tier, end - below, rule, unit));
    below = end > below ? end : below;
  }
  return steps;
}

type NumberRule = Extract<FeeRule, { readonly fact: string }>;

/** The tier into which a number falls; the last one has no end. */
function tierOf(tiers: readonly FeeTier[], value: bigint): FeeTier {
  return tiers.find(({ upTo }) => upTo === null || value <= BigInt(upTo)) ?? tiers.at(-1)!;
}

function byTier(tier: Omit<FeeTier, 'upTo'>, value: bigint, rule: NumberRule, unit: string): FeeStep {
  const { amount, unitAmount, percent } = tier;
  const rounding = 'rounding' in rule ? rule.rounding : undefined;
  if (percent !== undefined) {
    const { amount: share, remainder } = shareOf(value, percent, rounding);
    const rounded = roundingWords(remainder, rounding);
    return step(share, (write) => ({
      vi: `${write.percent(percent)} của ${write.money(value)}${rounded.vi}: ${write.money(share)}`,
      en: `${write.percent(percent)} of ${write.money(value)}${rounded.en}: ${write.money(share)}`,
    }));
  }
  if (unitAmount !== undefined) {
    const product = value * BigInt(unitAmount);
    const words = ({ money, number }: Writing) => `${number(value)} ${unit} × ${money(unitAmount)} = ${money(product)}`;
    return step(product, (write) => ({ vi: words(write), en: words(write) }));
  }
  const flat = BigInt(amount!);
  return step(flat, ({ money, number }) => ({
    vi: `Mức của bậc có ${number(value)} ${unit}: ${money(flat)}`,
    en: `Rate of the tier with ${number(value)} ${unit}: ${money(flat)}`,
  }));
}

function shareOfLine(rule: Extract<FeeRule, { kind: 'share' }>, facts: FeeFacts, schedule: Schedule): Reckoned {
  const line = schedule.lines.find(({ key }) => key === rule.line)!;
  const whole = reckon(line.rule, facts, schedule);
  if (!('amount' in whole)) return whole;
  const { amount, remainder } = shareOf(whole.amount, rule.percent, rule.rounding);
  const rounded = roundingWords(remainder, rule.rounding);
  const share = step(amount, (write) => ({
    vi: `${write.percent(rule.percent)} của "${line.name}" (${write.money(whole.amount)})${rounded.vi}: ${write.money(amount)}`,
    en: `${write.percent(rule.percent)} of "${line.name}" (${write.money(whole.amount)})${rounded.en}: ${write.money(amount)}`,
  }));
  return within(rule, [share]);
}

/** What steps come to, held between floor and cap. */
function within({ atLeast, atMost }: FeeBounds, steps: readonly FeeStep[]): Reckoned {
  const sum = steps.reduce((total, { change }) => total + BigInt(change), 0n);
  const floor = BigInt(atLeast ?? 0);
  if (sum < floor) {
    const raised = step(floor - sum, ({ money }) => ({ vi: `Thu tối thiểu ${money(floor)}`, en: `At least ${money(floor)}` }));
    return { amount: floor, steps: [...steps, raised] };
  }
  if (atMost === undefined || sum <= BigInt(atMost)) return { amount: sum, steps };
  const cap = BigInt(atMost);
  const lowered = step(cap - sum, ({ money }) => ({ vi: `Thu tối đa ${money(cap)}`, en: `At most ${money(cap)}` }));
  return { amount: cap, steps: [...steps, lowered] };
}
