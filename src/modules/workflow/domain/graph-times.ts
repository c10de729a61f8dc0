import type { StatedDuration } from './process-definition.js';
import type { ProcessGraph, ProcessNode } from './process-graph.js';
import { inMinutes, sameDuration, stepMinutes, sumOf } from './stated-time.js';

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

/**
 * The whole time that a process is made for: as it states it, else what its steps add up to on the longest way.
 *
 * @returns undefined where it states none and its steps state no durations, or such as cannot be added
 */
export function wholeOf(graph: ProcessGraph): StatedDuration | undefined {
  if (graph.duration !== null) return graph.duration;
  const all = sumOf(graph.nodes.flatMap(({ duration }) => duration ?? []));
  if (all === undefined) return undefined;
  const { unit } = all;
  const ways = longestBefore(graph, ({ duration }) => (duration === null ? 0 : sumOf([duration])!.value));
  return { value: Number(Math.max(0, ...ways.values()).toFixed(6)), unit };
}

/** Whether a process was made for a dossier of this duration. */
export function fitsDuration(graph: ProcessGraph, duration: StatedDuration): boolean {
  const whole = wholeOf(graph);
  return whole !== undefined && sameDuration(whole, duration);
}

/** The working minutes by which cases run, on the longest way to each node; a share of no whole counts as none. */
export function minutesOnWays(graph: ProcessGraph): ReadonlyMap<string, number> {
  const whole = wholeOf(graph);
  const minutes = whole === undefined ? null : inMinutes(whole);
  return longestBefore(graph, (node) => stepMinutes(node, minutes) ?? 0);
}

/** The first node of those in order with whose own part a sum passes a limit; undefined where none does. */
export function exceededAt({ nodes, flows }: ProcessGraph, sums: ReadonlyMap<string, number>, limit: number): string | undefined {
  const passed = new Set(nodes.filter(({ id }) => (sums.get(id) ?? 0) > limit).map(({ id }) => id));
  return nodes.find(({ id }) => passed.has(id) && !flows.some(({ from, to }) => to === id && passed.has(from)))?.id;
}
