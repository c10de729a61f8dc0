import { finding, type DefinitionFinding } from './findings.js';
import { isStep, NODE_KINDS_NOW, type ProcessExample, type ProcessNode, type StatedGraph } from './process-graph.js';
import { walk } from './graph-walk.js';

/**
 * What keeps a content from being a graph that can be looked at, kept and drawn: checked when a draft is written. That it is a good
 * process is for the gate before it is published.
 */
export function checkShape(graph: StatedGraph): DefinitionFinding[] {
  const broken = [...graph.nodes.flatMap((node, index) => nodeFindings(graph, node, index)), ...endFindings(graph), ...flowFindings(graph)];
  return [...broken, ...(broken.length > 0 ? [] : loopFindings(graph)), ...graph.examples.flatMap((each) => exampleFindings(graph, each))];
}

function nodeFindings({ nodes, flows }: StatedGraph, node: ProcessNode, index: number): DefinitionFinding[] {
  const { id, kind } = node;
  const into = flows.filter(({ to }) => to === id).length;
  const out = flows.filter(({ from }) => from === id);
  const isLater = !(NODE_KINDS_NOW as readonly string[]).includes(kind);
  const endsToo = out.length > 1 && out.some(({ to }) => nodes.some((each) => each.id === to && each.kind === 'end'));
  return [
    ...(nodes.findIndex((each) => each.id === id) < index ? [finding('STEP_CODE_REPEATED', id)] : []),
    ...(isLater ? [finding('CONSTRUCT_NOT_YET', id, kind)] : []),
    ...(!isLater && node.settings !== null ? [finding('CONSTRUCT_NOT_YET', id, 'settings')] : []),
    ...(endsToo ? [finding('CONSTRUCT_NOT_YET', id, 'end-beside-others')] : []),
    ...(isStep(node) && isIncomplete(node) ? [finding('STEP_INCOMPLETE', id)] : []),
    ...(!isLater && !isStep(node) && hasWork(node) ? [finding('STEP_PARTS_MISPLACED', id)] : []),
    ...((kind === 'start' && (into > 0 || out.length !== 1)) || (kind === 'end' && out.length > 0) ? [finding('FLOWS_MISPLACED', id)] : []),
  ];
}

function isIncomplete({ kind, name, performer, phase, actions, awaits }: ProcessNode): boolean {
  return name === '' || performer === null || phase === null || actions.length === 0 || (kind === 'wait') !== (awaits !== null);
}

function hasWork({ performer, phase, duration, share, actions, awaits }: ProcessNode): boolean {
  return [performer, phase, duration, share, awaits].some((part) => part !== null) || actions.length > 0;
}

function endFindings({ nodes }: StatedGraph): DefinitionFinding[] {
  const starts = nodes.filter(({ kind }) => kind === 'start');
  return [
    ...(nodes.some(isStep) ? [] : [finding('NO_STEPS')]),
    ...(starts.length === 0 ? [finding('START_MISSING')] : starts.slice(1).map(({ id }) => finding('START_REPEATED', id))),
    ...(nodes.some(({ kind }) => kind === 'end') ? [] : [finding('END_MISSING')]),
  ];
}

function flowFindings({ nodes, flows }: StatedGraph): DefinitionFinding[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const seen = new Set<string>();
  return flows.flatMap(({ from, to, condition }) => {
    const way = `${from} → ${to}`;
    const isRepeated = seen.has(way);
    seen.add(way);
    return [
      ...(ids.has(from) && ids.has(to) ? [] : [finding('NEXT_STEP_UNKNOWN', from, to)]),
      ...(isRepeated ? [finding('FLOW_REPEATED', from, to)] : []),
      ...(condition === null ? [] : [finding('CONSTRUCT_NOT_YET', from, 'condition')]),
    ];
  });
}

/** A way back that officers take is a return; a loop is told from one that nobody gets out of. */
function loopFindings(graph: StatedGraph): DefinitionFinding[] {
  const { looping, ending } = walk(graph);
  return [...looping].map((id) => (ending.has(id) ? finding('CONSTRUCT_NOT_YET', id, 'loop') : finding('LOOP_WITHOUT_EXIT', id)));
}

function exampleFindings({ nodes }: StatedGraph, { name, given, when, then }: ProcessExample): DefinitionFinding[] {
  const steps = new Set(nodes.filter(isStep).map(({ id }) => id));
  const named = [
    ...given.decisions.map(({ node }) => node),
    ...when.flatMap(({ node, to }) => [node, ...(to === null ? [] : [to])]),
    ...then.at,
  ];
  return [
    ...[...new Set(named)].filter((id) => !steps.has(id)).map((id) => finding('EXAMPLE_STEP_UNKNOWN', id, name)),
    ...(given.facts === null ? [] : [finding('CONSTRUCT_NOT_YET', undefined, 'facts')]),
  ];
}
