import type { StatedDuration } from './process-definition.js';
import type { ProcessGraph, ProcessNode } from './process-graph.js';
import { STANDARD_DAY_MINUTES, workingMinutesOf } from './stated-time.js';

/** Calendar days count as the working time of an ordinary week without holidays: five days of seven. */
const WORKING_PART = 5 / 7;
const DAYS_OF_MONTH = 30;

/** Sums of decimal days are the same when they differ by less than a minute. */
export const SAME_MINUTES = 1;

/** Working minutes of a duration, so that working hours, working days, calendar days and months can be held against each other. */
export function inMinutes({ value, unit }: StatedDuration): number {
  const exact = workingMinutesOf({ value, unit });
  if (exact !== undefined) return exact;
  return value * (unit === 'months' ? DAYS_OF_MONTH : 1) * WORKING_PART * STANDARD_DAY_MINUTES;
}

/** What a part of the nodes adds up to on the longest way from the start to a node, its own among it; by node. Loops are passed once. */
export function longestBefore({ nodes, flows }: ProcessGraph, partOf: (node: ProcessNode) => number): ReadonlyMap<string, number> {
  const sums = new Map(nodes.filter(({ kind }) => kind === 'start').map(({ id }) => [id, 0]));
  const parts = new Map(nodes.map((node) => [node.id, partOf(node)]));
  // As many rounds as there are nodes settle every way without a loop.
  for (let round = 0, changed = true; changed && round < nodes.length; round += 1) {
    changed = false;
    for (const { from, to } of flows) {
      const before = sums.get(from);
      const sum = before === undefined ? undefined : before + (parts.get(to) ?? 0);
      if (sum === undefined || sum <= (sums.get(to) ?? -1)) continue;
      sums.set(to, sum);
      changed = true;
    }
  }
  return sums;
}

/** The working minutes that the steps state for themselves, on the longest way to each of them. */
export function timesOfSteps(graph: ProcessGraph): ReadonlyMap<string, number> {
  return longestBefore(graph, ({ duration }) => (duration === null ? 0 : inMinutes(duration)));
}

/** The longest of some sums. */
export function longestWay(sums: ReadonlyMap<string, number>): number {
  return Math.max(0, ...sums.values());
}

/** The first node of those in order with whose own part a sum passes a limit; undefined where none does. */
export function exceededAt({ nodes, flows }: ProcessGraph, sums: ReadonlyMap<string, number>, limit: number): string | undefined {
  const passed = new Set(nodes.filter(({ id }) => (sums.get(id) ?? 0) > limit).map(({ id }) => id));
  return nodes.find(({ id }) => passed.has(id) && !flows.some(({ from, to }) => to === id && passed.has(from)))?.id;
}
