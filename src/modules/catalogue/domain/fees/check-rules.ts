import type { FieldError } from '../../../../shared/domain-error.js';
import { fault } from './check-schedule.errors.js';
import { factNamed } from './fee-facts.js';
import type { FeeLine, FeeRule, FeeScheduleContent, FeeTier } from './fee-schedule-content.js';
import type { FeeBounds } from './fee-terms.js';
import { isWholeShare, percentParts } from './fee-share.js';
import { misfits } from './stated-fee-rule.js';

type Schedule = Pick<FeeScheduleContent, 'facts' | 'lines'>;

/** What is wrong with the rule of a line. */
export function checkRule({ rule }: FeeLine, schedule: Schedule, at: string): readonly FieldError[] {
  const wrongFields = misfits(rule);
  if (wrongFields.length > 0) return wrongFields.map((field) => fault(`${at}.${field}`, 'FEE_RULE_MISFIT'));
  return [
    ...checkBounds(rule as FeeBounds, at),
    ...checkFact(rule, schedule, at),
    ...checkShare(rule, schedule, at),
    ...checkTiers(rule, at),
  ];
}

/** A floor that is above its cap. */
export function checkBounds({ atLeast = 0, atMost = Infinity }: FeeBounds, at: string): readonly FieldError[] {
  return atLeast > atMost ? [fault(`${at}.atLeast`, 'FEE_FLOOR_OVER_CAP')] : [];
}

function checkFact(rule: FeeRule, { facts }: Schedule, at: string): readonly FieldError[] {
  if (!('fact' in rule)) return [];
  const fact = factNamed(rule.fact, facts);
  if (fact === undefined) return [fault(`${at}.fact`, 'FEE_FACT_NOT_STATED')];
  return fact.type === 'whole' ? [] : [fault(`${at}.fact`, 'FEE_CONDITION_WRONG')];
}

function checkShare(rule: FeeRule, { lines }: Schedule, at: string): readonly FieldError[] {
  if (!('percent' in rule)) return [];
  if (percentParts(rule.percent) === 0n) return [fault(`${at}.percent`, 'FEE_PERCENT_WRONG')];
  if (rule.kind !== 'share') return [];
  const other = lines.find(({ key }) => key === rule.line);
  if (other === undefined) return [fault(`${at}.line`, 'FEE_LINE_UNKNOWN')];
  if (isCircular(rule, lines)) return [fault(`${at}.line`, 'FEE_SHARE_CIRCULAR')];
  if (rule.rounding !== undefined || rule.percent === '100') return [];
  const isWhole = other.rule.kind === 'free' || (other.rule.kind === 'flat' && isWholeShare(BigInt(other.rule.amount), rule.percent));
  return isWhole ? [] : [fault(`${at}.rounding`, 'FEE_ROUNDING_MISSING')];
}

/** Whether following shares from a rule on comes back to a line that was passed. */
function isCircular(rule: FeeRule, lines: readonly FeeLine[]): boolean {
  const passed = new Set<string>();
  let next: FeeRule | undefined = rule;
  while (next?.kind === 'share') {
    if (passed.has(next.line)) return true;
    passed.add(next.line);
    const key: string = next.line;
    next = lines.find((line) => line.key === key)?.rule;
  }
  return false;
}

function checkTiers(rule: FeeRule, at: string): readonly FieldError[] {
  if (!('tiers' in rule)) return [];
  const { tiers } = rule;
  const ends = tiers.map(({ upTo }) => upTo ?? Infinity);
  const rise = ends.every((end, place) => place === 0 || end > ends[place - 1]!);
  if (tiers.length === 0 || ends.at(-1) !== Infinity || !rise || !tiers.every(hasOneRate)) return [fault(`${at}.tiers`, 'FEE_TIERS_WRONG')];
  const shares = tiers.some(({ percent }) => percent !== undefined && percent !== '100');
  return shares && rule.rounding === undefined ? [fault(`${at}.rounding`, 'FEE_ROUNDING_MISSING')] : [];
}

function hasOneRate({ amount, unitAmount, percent }: FeeTier): boolean {
  return [amount, unitAmount, percent].filter((rate) => rate !== undefined).length === 1;
}
