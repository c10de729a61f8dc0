import type { ProcessDefinition, ProcessStep } from './process-definition.js';
import { wholeOf } from './graph-times.js';
import { isStep, type ProcessFlow, type ProcessGraph, type ProcessNode } from './process-graph.js';
import { shareOf } from './stated-time.js';

/** A stored content: a graph, or the list of steps that the product's tables are and that versions from before graphs are kept as. */
export type StoredProcess = ProcessDefinition | ProcessGraph;

/** A stored content as a graph. A list gets a start and an end; a step without a next one leads to the end. */
export function graphOf(stored: StoredProcess): ProcessGraph {
  if ('nodes' in stored) return stored;
  const { steps, ...known } = stored;
  const taken = steps.map(({ code }) => code);
  const [start, end] = [freeId('start', taken), freeId('end', taken)];
  const first = steps[0];
  return {
    ...known,
    nodes: [bare(start, 'start'), ...steps.map(nodeOf), bare(end, 'end')],
    flows: [
      ...(first ? [flow(start, first.code)] : []),
      ...steps.flatMap(({ code, next }) => (next.length === 0 ? [flow(code, end)] : next.map((to) => flow(code, to)))),
    ],
    examples: [],
  };
}

/**
 * A stored content as the list of steps that cases run through: the first one first. Steps in calendar days or months get their
 * share of the whole that the process is made for; one that fits any procedure is made for none.
 */
export function definitionOf(stored: StoredProcess): ProcessDefinition {
  const whole = stored.procedureCode === null ? undefined : wholeOf(graphOf(stored));
  const { steps, ...known } = 'nodes' in stored ? listOf(stored) : stored;
  return { ...known, steps: steps.map((step) => ({ ...step, share: shareOf(step, whole) })) };
}

function listOf(stored: ProcessGraph): ProcessDefinition {
  const { nodes, flows, examples: _, ...known } = stored;
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const start = nodes.find(({ kind }) => kind === 'start');
  const first = flows.find(({ from }) => from === start?.id)?.to;
  const inOrder = [...nodes.filter(({ id }) => id === first), ...nodes.filter(({ id }) => id !== first)];
  const next = (id: string): string[] => flows.filter(({ from, to }) => from === id && kinds.get(to) !== 'end').map(({ to }) => to);
  return { ...known, steps: inOrder.filter(isStep).map((node) => stepOfNode(node, next(node.id))) };
}

function nodeOf({ code: id, name, role, unit, agency, phase, duration, share, actions }: ProcessStep): ProcessNode {
  return { ...bare(id, 'task'), name, performer: { role, agency, unit }, phase, duration, share, actions };
}

function stepOfNode({ id: code, name, performer, phase, duration, share, actions }: ProcessNode, next: string[]): ProcessStep {
  const { role, agency, unit } = performer ?? { role: null, agency: 'resolving', unit: '' };
  return { code, name, role, unit, agency, phase: phase ?? 'resolution', duration, share, actions, next };
}

function bare(id: string, kind: ProcessNode['kind']): ProcessNode {
  return { id, kind, name: '', performer: null, phase: null, duration: null, share: null, actions: [], awaits: null, settings: null };
}

function flow(from: string, to: string): ProcessFlow {
  return { from, to, condition: null };
}

function freeId(wanted: string, taken: readonly string[]): string {
  return taken.includes(wanted) ? freeId(`${wanted}-of-process`, taken) : wanted;
}
