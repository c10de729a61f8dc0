import { DomainError } from '../../../shared/domain-error.js';
import { grantOf } from '../../../shared/grant.js';
import { newId } from '../../../shared/id.js';
import type { Actor } from '../../../shared/actor.js';
import { WorkCase } from './case.js';
import type { DecisionContext } from './decision-context.js';
import { finding, type DefinitionFinding } from './findings.js';
import { definitionOf } from './graph-forms.js';
import type { ExampleAct, ProcessExample, ProcessGraph } from './process-graph.js';
import { isOpen, type Task } from './task.js';

/** What an example is run with besides the process. */
export type ExampleContext = Omit<DecisionContext, 'definition'>;

const AGENCIES = { receiving: 'receiving', resolving: 'resolving', province: 'province' } as const;

/** Runs the author's examples through the very rules by which cases run; those that do not hold, with the step at which they part. */
export function checkExamples(graph: ProcessGraph, context: ExampleContext): DefinitionFinding[] {
  const definition = definitionOf(graph);
  const { nodes, flows } = graph;
  const first = flows.find(({ from }) => nodes.some(({ id, kind }) => id === from && kind === 'start'))?.to;
  if (definition.steps[0]?.code !== first) return graph.examples.map(({ name }) => finding('EXAMPLE_FAILS', undefined, name));
  return graph.examples.flatMap((example) => run(example, { ...context, definition }));
}

function run(example: ProcessExample, context: DecisionContext): DefinitionFinding[] {
  const { name, when, then } = example;
  const workCase = asked(() => WorkCase.open(openingOf(context.now), context));
  if (typeof workCase === 'string') return [finding('EXAMPLE_FAILS', undefined, `${name} (${workCase})`)];
  for (const [index, act] of when.entries()) {
    const refused = attempt(workCase, act, example, context);
    if (typeof refused === 'string') return [finding('EXAMPLE_FAILS', act.node, `${name} (${index + 1}: ${refused})`)];
  }
  const at = workCase.tasks.filter(isOpen).map(({ stepCode }) => stepCode);
  const isThere = at.toSorted().join() === then.at.toSorted().join() && workCase.outcome === then.outcome;
  return isThere ? [] : [finding('EXAMPLE_FAILS', at[0], `${name} (${[...at, workCase.outcome ?? 'undecided'].join(', ')})`)];
}

/** Does one act by an officer who holds the role. @returns the code by which the rules refuse it */
function attempt(workCase: WorkCase, { node, action, to }: ExampleAct, example: ProcessExample, context: DecisionContext): unknown {
  const task = workCase.tasks.find((each) => isOpen(each) && each.stepCode === node);
  if (!task) return 'TASK_NOT_OPEN';
  const actor = performerOf(task);
  const handover = { to: to ?? undefined, refusal: { reason: example.name, legalBasis: example.name } };
  const outcome = example.given.decisions.find((each) => each.node === node)?.outcome ?? 'granted';
  return asked(() => {
    if (action === 'forward') return workCase.forward(task.id, handover, actor, context);
    if (action === 'decide') return workCase.decide(task.id, outcome, handover, actor, context);
    return workCase.returnBack(task.id, example.name, handover.to, actor, context);
  });
}

/** What the rules answer, or the code by which they refuse. */
function asked<Answer>(ask: () => Answer): Answer | string {
  try {
    return ask();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** Whoever the task is given to, else somebody new: duties that are kept apart are no matter of the process. */
function performerOf({ assigneeId, role, agencyCode }: Task): Actor {
  const id = assigneeId ?? newId();
  return { id, kind: 'officer', issuer: 'example', subject: id, name: id, grants: [grantOf([role], [agencyCode], agencyCode)], agencyCode };
}

function openingOf(receivedAt: Date): Parameters<typeof WorkCase.open>[0] {
  return {
    dossierId: newId(),
    definitionId: newId(),
    procedureCode: '',
    procedureName: '',
    sectorCode: null,
    confidentiality: 'ordinary',
    receivingAgencyCode: AGENCIES.receiving,
    resolvingAgencyCode: AGENCIES.resolving,
    provinceAgencyCode: AGENCIES.province,
    receivedAt,
    receivedBy: newId(),
    receivedFor: null,
    dueAt: null,
  };
}
