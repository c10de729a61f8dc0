import type { FieldError } from '../../../../shared/domain-error.js';
import { fault } from './check-schedule.errors.js';
import { COMMON_FACTS, factNamed, isValueOf, type FeeFact } from './fee-facts.js';
import { overlap } from './fee-conditions.js';
import type { FeeLine } from './fee-schedule-content.js';
import type { FeeCondition } from './fee-terms.js';

/** What is wrong with the facts that a schedule states. */
export function checkFacts(facts: readonly FeeFact[]): readonly FieldError[] {
  return facts.flatMap((fact, place) => {
    const field = `facts.${place}`;
    if (COMMON_FACTS.some(({ name }) => name === fact.name)) return [fault(`${field}.name`, 'FEE_FACT_RESERVED')];
    if (facts.findIndex(({ name }) => name === fact.name) < place) return [fault(`${field}.name`, 'FEE_KEY_REPEATED')];
    return isWellStated(fact) ? [] : [fault(field, 'FEE_FACT_MISSTATED')];
  });
}

function isWellStated({ type, choices, min, max, unit }: FeeFact): boolean {
  if (type === 'choice') {
    const values = (choices ?? []).map(({ value }) => value);
    return values.length > 0 && new Set(values).size === values.length && [min, max, unit].every((each) => each === undefined);
  }
  if (choices !== undefined) return false;
  if (type === 'whole') return (min ?? 0) <= (max ?? Infinity);
  return [min, max, unit].every((each) => each === undefined);
}

/** What is wrong with the conditions of a line or a benefit. */
export function checkConditions(conditions: readonly FeeCondition[], facts: readonly FeeFact[], at: string): readonly FieldError[] {
  return conditions.flatMap((condition, place) => {
    const field = `${at}.conditions.${place}`;
    const fact = factNamed(condition.fact, facts);
    if (fact === undefined) return [fault(`${field}.fact`, 'FEE_FACT_NOT_STATED')];
    const repeats = conditions.findIndex((each) => each.fact === condition.fact) < place;
    return repeats || !fits(condition, fact) ? [fault(field, 'FEE_CONDITION_WRONG')] : [];
  });
}

function fits(condition: FeeCondition, fact: FeeFact): boolean {
  const kinds = ['oneOf' in condition, 'is' in condition, 'from' in condition].filter(Boolean).length;
  if (kinds !== 1) return false;
  if ('oneOf' in condition) {
    const isWords = fact.type === 'choice' || fact.type === 'text';
    return isWords && condition.oneOf.length > 0 && condition.oneOf.every((value) => isValueOf(fact, value));
  }
  if ('is' in condition) return fact.type === 'flag';
  const { from, to } = condition;
  const bounds = [from, to].filter((each) => each !== null);
  return fact.type === 'whole' && bounds.length > 0 && (from ?? 0) <= (to ?? Infinity) && bounds.every((each) => isValueOf(fact, each));
}

/** Lines of an item that are equally near and would hold together, and lines of an item that are of different kinds. */
export function checkNearness(lines: readonly FeeLine[]): readonly FieldError[] {
  return lines.flatMap((line, place) => {
    const before = lines.slice(0, place).filter(({ item }) => item === line.item);
    const overlaps = before.some(
      (other) => other.conditions.length === line.conditions.length && overlap(other.conditions, line.conditions),
    );
    return [
      ...(overlaps ? [fault(`lines.${place}.conditions`, 'FEE_LINES_OVERLAP')] : []),
      ...(before.some(({ kind }) => kind !== line.kind) ? [fault(`lines.${place}.kind`, 'FEE_ITEM_KINDS_DIFFER')] : []),
    ];
  });
}
