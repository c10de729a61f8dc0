import { finding, type DefinitionFinding } from './findings.js';
import { walk } from './graph-walk.js';
import { isStep, type ProcessGraph, type ProcessNode } from './process-graph.js';
import { exceededAt, longestBefore, minutesOnWays, wholeOf } from './graph-times.js';
import { inMinutes, isOneTime, SAME_MINUTES, sumOf } from './stated-time.js';

/** What the graph itself says against its publication: ways, performers, decision, clocks and times. */
export function checkGraph(graph: ProcessGraph): DefinitionFinding[] {
  return [...checkWays(graph), ...graph.nodes.filter(isStep).flatMap(checkStep), ...checkDecision(graph), ...checkTimes(graph)];
}

/** Every node has to be reached from the start and has to reach an end. */
export function checkWays(graph: Pick<ProcessGraph, 'nodes' | 'flows'>): DefinitionFinding[] {
  const { reached, ending, looping } = walk(graph);
  return graph.nodes.flatMap(({ id }) => [
    ...(reached.has(id) ? [] : [finding('STEP_UNREACHABLE', id)]),
    ...(ending.has(id) ? [] : [finding(looping.has(id) ? 'LOOP_WITHOUT_EXIT' : 'DEAD_END', id)]),
  ]);
}

function checkStep({ id, kind, performer, duration, share }: ProcessNode): DefinitionFinding[] {
  const isTimed = duration !== null || share !== null;
  return [
    ...(performer?.role ? [] : [finding('ROLE_MISSING', id)]),
    ...(isTimed ? [] : [finding(kind === 'wait' ? 'WAIT_WITHOUT_CLOCK' : 'STEP_WITHOUT_TIME', id)]),
  ];
}

/** Whether an end can be reached around every step that is sure to decide; one that may also forward could be left undecided. */
function checkDecision({ nodes, flows }: ProcessGraph): DefinitionFinding[] {
  const decides = new Set(nodes.filter(({ actions }) => actions.includes('decide') && !actions.includes('forward')).map(({ id }) => id));
  const { reached } = walk({ nodes, flows: flows.filter(({ from }) => !decides.has(from)) });
  return nodes.some(({ id, kind }) => kind === 'end' && reached.has(id)) ? [finding('DECISION_MISSING')] : [];
}

/** Times along the longest way against the whole that the process states; shares against all of the dossier's time. */
function checkTimes(graph: ProcessGraph): DefinitionFinding[] {
  const whole = wholeOf(graph);
  const shares = longestBefore(graph, ({ share }) => share ?? 0);
  const tooMuch = exceededAt(graph, shares, 1.000001);
  const tooLong = graph.duration === null ? undefined : exceededAt(graph, minutesOnWays(graph), inMinutes(graph.duration) + SAME_MINUTES);
  return [
    ...graph.nodes.flatMap((node) => (isOneTime(node, whole) ? [] : [finding('TIME_STATED_TWICE', node.id)])),
    ...(addsUp(graph) ? [] : [finding('WHOLE_MISSING')]),
    ...(tooMuch === undefined ? [] : [finding('SHARES_DIFFER', tooMuch)]),
    ...(tooLong === undefined ? [] : [finding('TIME_EXCEEDED', tooLong)]),
  ];
}

/** Shares beside durations, and durations of units that do not add up, can be held against each other by the whole alone. */
function addsUp({ duration: whole, nodes }: ProcessGraph): boolean {
  const durations = nodes.flatMap(({ duration }) => duration ?? []);
  if (whole !== null || durations.length === 0) return true;
  return sumOf(durations) !== undefined && !nodes.some(({ duration, share }) => duration === null && share !== null);
}
