import type { Type } from '@nestjs/common';
import type { FieldError } from '../../shared/domain-error.js';
import { CONSTRAINTS } from './constraint-sentences.js';
import { planOf } from './quick-input.js';
import { MAX_ERRORS_LISTED } from './problem.js';

/** What is too much about some input. */
export interface Excess {
  /** At most `MAX_ERRORS_LISTED`; `count` is the number of all. */
  readonly errors: FieldError[];
  count: number;
  /** A list exceeds its limit by more than the number of listed errors, so its items were not checked. */
  isOverlong: boolean;
}

/** Looks for lists that are too long and unknown fields before any rule is asked: naming 100,000 errors costs more than reading them. */
export function excessOf(type: Type<object>, input: unknown): Excess {
  const excess: Excess = { errors: [], count: 0, isOverlong: false };
  if (isFields(input)) walk(type, input, '', excess);
  return excess;
}

function walk(type: Type<object>, input: Readonly<Record<string, unknown>>, path: string, excess: Excess): void {
  const plan = planOf(type);
  if (!plan) return;
  for (const [name, value] of Object.entries(input)) {
    const field = plan.get(name);
    if (!field) note(excess, `${path}${name}`, 'whitelistValidation', []);
    else if (Array.isArray(value) && value.length > field.maxItems + MAX_ERRORS_LISTED) {
      excess.isOverlong = true;
      note(excess, `${path}${name}`, 'arrayMaxSize', [field.maxItems]);
    } else if (field.nested) {
      const nested = field.nested();
      if (Array.isArray(value)) value.forEach((each, index) => isFields(each) && walk(nested, each, `${path}${name}.${index}.`, excess));
      else if (isFields(value)) walk(nested, value, `${path}${name}.`, excess);
    }
  }
}

function note(excess: Excess, field: string, constraint: 'whitelistValidation' | 'arrayMaxSize', args: readonly unknown[]): void {
  excess.count += 1;
  const rule = CONSTRAINTS[constraint];
  if (rule && excess.errors.length < MAX_ERRORS_LISTED) excess.errors.push({ field, code: rule.code, ...rule.say(args) });
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
