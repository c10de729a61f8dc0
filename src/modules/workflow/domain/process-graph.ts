import type { Outcome } from './task.js';
import type { Role } from '../../../shared/actor.js';
import type { ProcessLevel, ProcessSource, StatedDuration, StepAction, StepAgency, StepPhase } from './process-definition.js';

/** Kinds of nodes that cases run through today. */
export const NODE_KINDS_NOW = ['start', 'task', 'wait', 'end'] as const;

/** Kinds that the shape has room for and that no case runs through yet; a definition with one is refused by name and node. */
export const NODE_KINDS_LATER = ['choice', 'parallel', 'join', 'automatic', 'sign-off', 'sub-process', 'agency-leg'] as const;

export const NODE_KINDS = [...NODE_KINDS_NOW, ...NODE_KINDS_LATER] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** Who does a node: a role, at an agency named by its part in the dossier. */
export interface Performer {
  /** Null where the source names no known role, which the check refuses. */
  readonly role: Role | null;
  readonly agency: StepAgency;
  /** Unit or post as the decision words it. */
  readonly unit: string;
}

/** A node of a process. What does not belong to its kind is null or empty. */
export interface ProcessNode {
  /** Stable within the definition; tasks keep it as the code of their step. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** Of a task, and of a wait: who watches over it and moves the dossier on once it is over. */
  readonly performer: Performer | null;
  readonly phase: StepPhase | null;
  readonly duration: StatedDuration | null;
  /** Part (0 to 1) of the dossier's whole time. */
  readonly share: number | null;
  readonly actions: readonly StepAction[];
  /** What a wait waits for. */
  readonly awaits: string | null;
  /** What a kind of later says of itself; null today. */
  readonly settings: Readonly<Record<string, unknown>> | null;
}

/** A way from one node to another. Of several ways out of a task the officer takes one. */
export interface ProcessFlow {
  readonly from: string;
  readonly to: string;
  /** When a choice takes it; null today. */
  readonly condition: Readonly<Record<string, unknown>> | null;
}

/** One act of an example: what is done with the task of a node. */
export interface ExampleAct {
  readonly node: string;
  readonly action: StepAction;
  /** Node to go to, where there are several. */
  readonly to: string | null;
}

/** What the author says of a dossier: given decisions and facts, when these acts are done in order, then it is there. */
export interface ProcessExample {
  readonly name: string;
  readonly given: {
    /** How a decision at a node turns out; `granted` where it is not named. */
    readonly decisions: readonly { readonly node: string; readonly outcome: Outcome }[];
    /** Facts that conditions ask about; null today. */
    readonly facts: Readonly<Record<string, unknown>> | null;
  };
  readonly when: readonly ExampleAct[];
  readonly then: {
    /** Nodes at which tasks are open; empty where the case is closed. */
    readonly at: readonly string[];
    readonly outcome: Outcome | null;
  };
}

/** A process as a graph: what is drafted and published over HTTP. */
export interface ProcessGraph {
  readonly code: string;
  readonly name: string;
  readonly source: ProcessSource;
  /** Procedure that it is approved for, or null when it fits any. */
  readonly procedureCode: string | null;
  readonly level: ProcessLevel | null;
  readonly duration: StatedDuration | null;
  readonly nodes: readonly ProcessNode[];
  readonly flows: readonly ProcessFlow[];
  readonly examples: readonly ProcessExample[];
}

/** What a draft says; its source is the decision by which it is published. */
export type StatedGraph = Omit<ProcessGraph, 'code' | 'source'>;

/** Nodes at which a task is opened. */
export function isStep({ kind }: Pick<ProcessNode, 'kind'>): boolean {
  return kind === 'task' || kind === 'wait';
}

/** Whether the work of a node lets a dossier go on from it. */
export function movesOn(node: ProcessNode): boolean {
  return !isStep(node) || node.actions.includes('forward') || node.actions.includes('decide');
}
