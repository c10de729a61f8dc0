import type { StepAction } from '../../../src/modules/workflow/domain/process-definition.js';
import type { ProcessFlow, ProcessGraph, ProcessNode } from '../../../src/modules/workflow/domain/process-graph.js';

/** A start, an end or another node without work. */
export function bare(id: string, kind: ProcessNode['kind']): ProcessNode {
  return { id, kind, name: '', performer: null, phase: null, duration: null, share: null, actions: [], awaits: null, settings: null };
}

/** A step of a case officer that takes a tenth of the time. */
export function task(id: string, change: Partial<ProcessNode> = {}): ProcessNode {
  const actions: StepAction[] = ['forward'];
  const performer = { role: 'case-officer', agency: 'resolving', unit: '' } as const;
  return { ...bare(id, 'task'), name: id, performer, phase: 'resolution', share: 0.1, actions, ...change };
}

/** Ways between the nodes of a line, from each to the next. */
export function line(...ids: readonly string[]): ProcessFlow[] {
  return ids.slice(1).map((to, index) => ({ from: ids[index]!, to, condition: null }));
}

export const DECISION = task('decision', {
  performer: { role: 'agency-head', agency: 'resolving', unit: '' },
  phase: 'decision',
  actions: ['decide', 'return'],
});

/** Start, appraisal, decision, end. */
export const SOUND: ProcessGraph = {
  code: 'QT',
  name: 'Quy trình',
  source: { decision: null, issuer: null, decidedOn: null },
  procedureCode: null,
  level: null,
  duration: null,
  nodes: [bare('start', 'start'), task('appraisal'), DECISION, bare('end', 'end')],
  flows: line('start', 'appraisal', 'decision', 'end'),
  examples: [],
};

/** The same with one node changed, and what is said of the whole. */
export function withNode(id: string, change: Partial<ProcessNode>, whole: Partial<ProcessGraph> = {}): ProcessGraph {
  return { ...SOUND, ...whole, nodes: SOUND.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

/** The same with more nodes and ways. */
export function more(nodes: readonly ProcessNode[], flows: readonly ProcessFlow[]): ProcessGraph {
  return { ...SOUND, nodes: [...SOUND.nodes, ...nodes], flows: [...SOUND.flows, ...flows] };
}

/** Code, node and what else each finding is about. */
export function told(found: readonly { code: string; step?: string; about?: string }[]): string[] {
  return found.map(({ code, step, about }) => [code, step, about].filter((part) => part !== undefined).join(' '));
}
