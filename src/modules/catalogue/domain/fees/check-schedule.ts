import type { FieldError } from '../../../../shared/domain-error.js';
import { checkConditions, checkFacts, checkNearness } from './check-conditions.js';
import { checkBounds, checkRule } from './check-rules.js';
import { fault, scheduleWrong } from './check-schedule.errors.js';
import type { FeeBenefit } from './fee-benefit.js';
import type { FeeScheduleContent, FeeScope } from './fee-schedule-content.js';
import { percentParts } from './fee-share.js';

/**
 * Whether what a schedule says holds together, so that no quote by it can fail: every fact is known, no two lines hold at once, every share
 * ends somewhere and every share of a đồng has a rounding.
 *
 * @throws DomainError FEE_SCHEDULE_WRONG (422), with every fault and its field
 */
export function checkSchedule(content: FeeScheduleContent): void {
  const { scope, facts, lines, benefits } = content;
  const faults = [
    ...checkScope(scope),
    ...(lines.length + benefits.length === 0 ? [fault('lines', 'FEE_SCHEDULE_EMPTY')] : []),
    ...checkFacts(facts),
    ...repeatedKeys('lines', lines),
    ...repeatedKeys('benefits', benefits),
    ...lines.flatMap((line, place) => [
      ...checkConditions(line.conditions, facts, `lines.${place}`),
      ...checkRule(line, content, `lines.${place}.rule`),
    ]),
    ...checkNearness(lines),
    ...benefits.flatMap((benefit, place) => [
      ...checkConditions(benefit.conditions, facts, `benefits.${place}`),
      ...checkBenefit(benefit, `benefits.${place}`),
    ]),
  ];
  if (faults.length > 0) throw scheduleWrong(faults);
}

function checkScope({ kind, codes }: FeeScope): readonly FieldError[] {
  return (kind === 'everything') === (codes.length === 0) ? [] : [fault('scope.codes', 'FEE_SCOPE_WRONG')];
}

function repeatedKeys(list: string, entries: readonly { readonly key: string }[]): readonly FieldError[] {
  return entries.flatMap(({ key }, place) =>
    entries.findIndex((each) => each.key === key) < place ? [fault(`${list}.${place}.key`, 'FEE_KEY_REPEATED')] : [],
  );
}

function checkBenefit(benefit: FeeBenefit, at: string): readonly FieldError[] {
  const { kind, percent, rounding, atLeast, atMost, category, evidence, from, until, entitlement } = benefit;
  const isReduction = kind === 'reduction';
  const isMisstated =
    (isReduction && percent === undefined) ||
    (kind === 'exemption' && percent !== undefined) ||
    (!isReduction && (atLeast !== undefined || atMost !== undefined)) ||
    (category === null) !== (evidence === null);
  const parts = percent === undefined ? undefined : percentParts(percent);
  return [
    ...(isMisstated ? [fault(at, 'FEE_BENEFIT_WRONG')] : []),
    ...(from !== undefined && until !== undefined && until < from ? [fault(`${at}.until`, 'FEE_DATES_REVERSED')] : []),
    ...(entitlement && (category === null || kind === 'subsidy') ? [fault(`${at}.entitlement`, 'FEE_ENTITLEMENT_WRONG')] : []),
    ...(parts === 0n || percent === '100' ? [fault(`${at}.percent`, 'FEE_PERCENT_WRONG')] : []),
    ...(percent !== undefined && rounding === undefined ? [fault(`${at}.rounding`, 'FEE_ROUNDING_MISSING')] : []),
    ...checkBounds(benefit, at),
  ];
}
