import type { Role } from '../../../shared/actor.js';

/** The agency whose officers perform a step: receiving, resolving, or the people's committee above both. */
export const STEP_AGENCIES = ['receiving', 'resolving', 'province'] as const;
export type StepAgency = (typeof STEP_AGENCIES)[number];

/** What an officer may do with a task of a step besides taking it. */
export const STEP_ACTIONS = ['forward', 'return', 'decide'] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** Part of the work that a step belongs to. */
export const STEP_PHASES = ['reception', 'resolution', 'decision', 'result'] as const;
export type StepPhase = (typeof STEP_PHASES)[number];

/** Roles that a step can have: those that may move a task on. */
export const STEP_ROLES = ['desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk'] as const satisfies readonly Role[];

/** Units in which decisions state times. */
export const PROCESS_UNITS = ['working-hours', 'working-days', 'calendar-days', 'months'] as const;

/** Duration of a process or a step as its decision states it. A day of a step may be a fraction (`0,5 ngày`). */
export interface StatedDuration {
  readonly value: number;
  readonly unit: (typeof PROCESS_UNITS)[number];
}

/** One step (bước xử lý). Conditions and parallel branches will be further optional fields; a reader ignores what it does not know. */
export interface ProcessStep {
  /** Stable within the definition. */
  readonly code: string;
  readonly name: string;
  /** Role that performs it; null where the source names no known role, which the check refuses. */
  readonly role: Role | null;
  /** Unit or post as the decision words it; empty for a default process. */
  readonly unit: string;
  readonly agency: StepAgency;
  readonly phase: StepPhase;
  readonly duration: StatedDuration | null;
  /**
   * Part (0 to 1) of the dossier's whole time. Set where the step is stated in calendar days, which have no working hours of their
   * own, or where the process fits any duration.
   */
  readonly share: number | null;
  readonly actions: readonly StepAction[];
  /** Codes of the steps that may follow; empty on a last step, whose end concludes the dossier. */
  readonly next: readonly string[];
}

/** Where a definition comes from. */
export interface ProcessSource {
  /** Number of the approving decision, or null for the default processes of the product. */
  readonly decision: string | null;
  /** Who issued it, such as `Tỉnh Cao Bằng`. */
  readonly issuer: string | null;
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string | null;
}

/** Level of the agency that resolves; null where the source does not say. */
export const PROCESS_LEVELS = ['province', 'commune'] as const;
export type ProcessLevel = (typeof PROCESS_LEVELS)[number];

/** A process (quy trình nội bộ, quy trình điện tử) as plain JSON. A published version never changes; cases stay on theirs. */
export interface ProcessDefinition {
  readonly code: string;
  readonly name: string;
  readonly source: ProcessSource;
  /** Procedure that it is approved for, or null when it fits any. */
  readonly procedureCode: string | null;
  readonly level: ProcessLevel | null;
  /** Whole duration as stated; null when the source states none or the process fits any. */
  readonly duration: StatedDuration | null;
  readonly steps: readonly ProcessStep[];
}

/** The step of that code, or undefined. */
export function stepOf(definition: ProcessDefinition, code: string): ProcessStep | undefined {
  return definition.steps.find((step) => step.code === code);
}

/** Whether `to` can come after `from` by going forward at least once. */
export function leadsTo(definition: ProcessDefinition, from: string, to: string): boolean {
  return stepsAfter(definition, from).has(to);
}

/** Codes of all steps that can come after a step by going forward at least once. */
export function stepsAfter(definition: ProcessDefinition, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(stepOf(definition, from)?.next ?? [])];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (found.has(code)) continue;
    found.add(code);
    waiting.push(...(stepOf(definition, code)?.next ?? []));
  }
  return found;
}
