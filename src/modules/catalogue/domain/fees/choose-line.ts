import { met } from './fee-conditions.js';
import type { FeeFacts } from './fee-facts.js';
import type { FeeLine } from './fee-schedule-content.js';

/** The line that holds; or the facts on which that depends; or nothing, where no line is for these facts. */
export type ChosenLine = { readonly line: FeeLine } | { readonly open: readonly string[] } | undefined;

/**
 * The line of an item that holds by the facts: lines with more conditions are nearer and come first. Lines that are equally near never hold
 * together (`checkLines`), so one that is met decides; one that may be met yet keeps those behind it waiting.
 */
export function chooseLine(lines: readonly FeeLine[], facts: FeeFacts): ChosenLine {
  const counts = [...new Set(lines.map(({ conditions }) => conditions.length))].toSorted((one, other) => other - one);
  for (const count of counts) {
    const open = new Set<string>();
    for (const line of lines.filter(({ conditions }) => conditions.length === count)) {
      const state = met(line.conditions, facts);
      if (state === true) return { line };
      if (typeof state === 'object') for (const fact of state.open) open.add(fact);
    }
    if (open.size > 0) return { open: [...open] };
  }
  return undefined;
}
