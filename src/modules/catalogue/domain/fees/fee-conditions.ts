import { valueOf, type FeeFacts } from './fee-facts.js';
import type { FeeCondition } from './fee-terms.js';

/** Whether conditions are all met: `open` where that depends on facts that are not known, which it names. */
export type Met = boolean | { readonly open: readonly string[] };

/** Whether facts meet all of the conditions. One that is not met decides, whatever else is unknown. */
export function met(conditions: readonly FeeCondition[], facts: FeeFacts): Met {
  const open: string[] = [];
  for (const condition of conditions) {
    const value = valueOf(facts, condition.fact);
    if (value === undefined) open.push(condition.fact);
    else if (!holds(condition, value)) return false;
  }
  return open.length === 0 || { open };
}

/** Whether some facts meet both. */
export function overlap(some: readonly FeeCondition[], others: readonly FeeCondition[]): boolean {
  return some.every((one) => {
    const other = others.find(({ fact }) => fact === one.fact);
    return other === undefined || meet(one, other);
  });
}

function holds(condition: FeeCondition, value: string | number | boolean): boolean {
  if ('oneOf' in condition) return condition.oneOf.includes(value as string);
  if ('is' in condition) return condition.is === value;
  return (condition.from ?? 0) <= (value as number) && (value as number) <= (condition.to ?? Infinity);
}

function meet(one: FeeCondition, other: FeeCondition): boolean {
  if ('oneOf' in one) return 'oneOf' in other && one.oneOf.some((value) => other.oneOf.includes(value));
  if ('is' in one) return 'is' in other && one.is === other.is;
  return 'from' in other && (one.from ?? 0) <= (other.to ?? Infinity) && (other.from ?? 0) <= (one.to ?? Infinity);
}
