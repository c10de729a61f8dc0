import { finding, type DefinitionFinding } from './findings.js';
import { stepsAfter, type ProcessDefinition, type ProcessStep, type StatedDuration } from './process-definition.js';
import { sameDuration, sumOf, workingMinutesOf } from './stated-time.js';

/** Whether nothing found forbids the use of the definition. */
export function isUsable(findings: readonly DefinitionFinding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

/** Checks a definition before it may be published: shape, roles, decision and times. */
export function checkDefinition(definition: ProcessDefinition): DefinitionFinding[] {
  if (definition.steps.length === 0) return [finding('NO_STEPS')];
  return [...checkShape(definition), ...checkSteps(definition), ...checkTimes(definition)];
}

function checkShape(definition: ProcessDefinition): DefinitionFinding[] {
  const { steps } = definition;
  const codes = new Set(steps.map(({ code }) => code));
  const first = steps[0]!.code;
  const reached = stepsAfter(definition, first);
  const ending = stepsBeforeEnd(definition);
  return steps.flatMap((step, index) => [
    ...(steps.findIndex(({ code }) => code === step.code) < index ? [finding('STEP_CODE_REPEATED', step.code)] : []),
    ...(step.next.some((code) => !codes.has(code)) ? [finding('NEXT_STEP_UNKNOWN', step.code)] : []),
    ...(step.code !== first && !reached.has(step.code) ? [finding('STEP_UNREACHABLE', step.code)] : []),
    ...(mayEnd(step, ending) ? [] : [finding('DEAD_END', step.code)]),
  ]);
}

/** Whether the end can be reached from the step, and the step has an action that goes there. */
function mayEnd(step: ProcessStep, ending: ReadonlySet<string>): boolean {
  if (!step.actions.includes('forward') && !step.actions.includes('decide')) return false;
  return step.next.length === 0 || step.next.some((code) => ending.has(code));
}

/** Codes of the steps that are an end or lead to one: found from the ends backwards, once for all. */
function stepsBeforeEnd({ steps }: ProcessDefinition): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { code, next } of steps) {
    for (const after of next) {
      const known = before.get(after);
      if (known) known.push(code);
      else before.set(after, [code]);
    }
  }
  const found = new Set<string>();
  const waiting = steps.filter(({ next }) => next.length === 0).map(({ code }) => code);
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (found.has(code)) continue;
    found.add(code);
    waiting.push(...(before.get(code) ?? []));
  }
  return found;
}

function checkSteps(definition: ProcessDefinition): DefinitionFinding[] {
  const findings = definition.steps.flatMap((step) => [
    ...(step.role === null ? [finding('ROLE_MISSING', step.code)] : []),
    ...(step.duration === null && step.share === null ? [finding('STEP_WITHOUT_TIME', step.code)] : []),
  ]);
  if (endsUndecided(definition, definition.steps[0]!.code, new Set())) findings.push(finding('DECISION_MISSING'));
  return findings;
}

function endsUndecided(definition: ProcessDefinition, code: string, seen: Set<string>): boolean {
  const step = definition.steps.find((candidate) => candidate.code === code);
  // Only a step that can do nothing but decide is sure to decide; one that may also forward could be left undecided.
  if (!step || seen.has(code) || (step.actions.includes('decide') && !step.actions.includes('forward'))) return false;
  seen.add(code);
  return step.next.length === 0 || step.next.some((next) => endsUndecided(definition, next, seen));
}

function checkTimes(definition: ProcessDefinition): DefinitionFinding[] {
  const shares = definition.steps.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const findings = shares > 1.000001 ? [finding('SHARES_DIFFER')] : [];
  const durations = definition.steps.flatMap(({ duration }) => duration ?? []);
  return durations.length === 0 || !definition.duration
    ? findings
    : [...findings, ...checkTotal(durations, definition.duration, 'at-most')];
}

/**
 * Compares times with the whole: a decision's own table must add up exactly, a definition in use may leave time over.
 *
 * @param how `exactly`, or `at-most` when steps such as handing over were left out
 */
export function checkTotal(durations: readonly StatedDuration[], whole: StatedDuration, how: 'exactly' | 'at-most'): DefinitionFinding[] {
  const sum = sumOf(durations);
  if (!sum) return [finding('UNITS_DIFFER')];
  const [a, b] = [workingMinutesOf(sum), workingMinutesOf(whole)];
  if ((a === undefined) !== (b === undefined)) return [finding('UNITS_DIFFER')];
  if (sameDuration(sum, whole)) return [];
  const isLess = a !== undefined && b !== undefined ? a < b : sum.unit === whole.unit && sum.value < whole.value;
  return how === 'at-most' && isLess ? [] : [finding('TOTAL_DIFFERS')];
}
