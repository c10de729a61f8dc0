import { composed } from '../../../../shared/text.js';
import { checkDefinition, checkTotal, isUsable } from '../definition-check.js';
import { finding, type DefinitionFinding } from '../findings.js';
import type { ProcessDefinition, ProcessStep, StatedDuration, StepPhase } from '../process-definition.js';
import { sumOf } from '../stated-time.js';
import type { RawProcess, RawStep } from './raw-process.js';
import { readPerformer, readLevel, type StepPerformer } from './read-performer.js';
import { readStepTime, readTotalTime, type StepTimeText } from './read-time.js';

/** What came of one process of the data. */
export interface ImportedProcess {
  readonly code: string;
  /** Absent when an error was found. */
  readonly definition?: ProcessDefinition;
  readonly findings: readonly DefinitionFinding[];
}

interface ReadStep {
  readonly raw: RawStep;
  readonly code: string;
  readonly performer: StepPerformer;
  readonly time: StepTimeText;
}

/** Turns a process of the shipped data into a definition. What the source does not say clearly is refused, never guessed. */
export function importProcess(raw: RawProcess): ImportedProcess {
  const steps = raw.steps.map((step) => ({
    raw: step,
    code: `step-${step.seq}`,
    performer: readPerformer(step),
    time: readStepTime(step.timeText ?? ''),
  }));
  const totals = readTotalTime(raw.totalText ?? '');
  const duration = totals.length === 1 ? totals[0]! : null;
  const kept = withoutHandOver(steps);
  const definition: ProcessDefinition = {
    code: raw.id,
    name: composed(raw.procedureName).trim(),
    source: { decision: raw.decision || null, issuer: raw.issuer || null, decidedOn: raw.decidedOn },
    procedureCode: raw.procedureCode,
    level: readLevel(raw.steps),
    duration,
    steps: definitionSteps(kept, duration ?? sumOf(statedTimes(steps)) ?? null),
  };
  const findings = [
    ...(raw.quality === 'poor' ? [finding('QUALITY_POOR')] : []),
    ...checkNumbers(raw.steps, duration !== null),
    ...checkTotals(steps, totals, raw.totalText?.endsWith('…') ?? false),
    ...steps.flatMap(stepFindings),
    ...(kept.length < steps.length ? [finding('HAND_OVER_LEFT_OUT')] : []),
    ...checkDefinition(definition).filter(({ code }) => code !== 'TOTAL_DIFFERS' && code !== 'UNITS_DIFFER'),
  ];
  return { code: raw.id, findings, ...(isUsable(findings) ? { definition } : {}) };
}

function statedTimes(steps: readonly ReadStep[]): StatedDuration[] {
  return steps.flatMap(({ time }) => (time.kind === 'stated' ? [time.duration] : []));
}

/** @param isCut the sentence was shortened in the data, so that another duration may be missing */
function checkTotals(steps: readonly ReadStep[], totals: readonly StatedDuration[], isCut: boolean): DefinitionFinding[] {
  const times = statedTimes(steps);
  if (totals.length > 1 || isCut) return [finding('TOTAL_AMBIGUOUS')];
  if (totals[0]) return times.length === 0 ? [] : checkTotal(times, totals[0], 'exactly');
  return [finding('TOTAL_NOT_STATED'), ...(times.length > 0 && !sumOf(times) ? [finding('UNITS_DIFFER')] : [])];
}

function checkNumbers(steps: readonly RawStep[], hasTotal: boolean): DefinitionFinding[] {
  const numbers = steps.map(({ seq, no }) => no ?? String(seq));
  const restarts = numbers.some((no, index) => index > 0 && Number.parseInt(no, 10) < Number.parseInt(numbers[index - 1]!, 10));
  const repeats = new Set(numbers).size < numbers.length;
  return [
    ...(Number.parseInt(numbers[0] ?? '1', 10) > 1 ? [finding('PART_OF_A_PROCESS')] : []),
    ...(restarts ? [finding('NUMBERING_RESTARTS')] : []),
    // Where the total is stated the sum proves the sequence: two steps side by side would not add up.
    ...(repeats && !restarts && !hasTotal ? [finding('STEP_NUMBER_REPEATED')] : []),
  ];
}

function stepFindings({ code, performer, time }: ReadStep): DefinitionFinding[] {
  return [
    ...(time.kind === 'unreadable' ? [finding('TIME_UNREADABLE', code)] : []),
    ...(performer.differsFromGroup ? [finding('ROLE_READ_FROM_UNIT', code)] : []),
    ...(performer.holdsHigherApproval && performer.role !== 'agency-head' ? [finding('AUTHORITY_ABOVE_DECISION', code)] : []),
  ];
}

/** Leaves out what the counter does after the decision: the result in the applicant's hands is a move of the dossier. */
function withoutHandOver(steps: readonly ReadStep[]): readonly ReadStep[] {
  const decision = decisionIndex(steps);
  let end = steps.length;
  while (end - 1 > decision && steps[end - 1]!.raw.role === 'desk') end -= 1;
  return decision < 0 ? steps : steps.slice(0, end);
}

function decisionIndex(steps: readonly ReadStep[]): number {
  return steps.findLastIndex(({ performer }) => performer.role === 'agency-head');
}

function definitionSteps(steps: readonly ReadStep[], whole: StatedDuration | null): ProcessStep[] {
  const decision = decisionIndex(steps);
  return steps.map(({ raw, code, performer, time }, index) => {
    const duration = time.kind === 'stated' ? time.duration : null;
    return {
      code,
      name: shortened(composed(raw.content)),
      role: performer.role,
      unit: composed(raw.unit).trim(),
      agency: performer.agency,
      phase: phaseOf(index, decision, raw),
      duration,
      share: duration?.unit === 'calendar-days' && whole?.unit === 'calendar-days' ? duration.value / whole.value : null,
      actions: [...(index === decision ? (['decide'] as const) : (['forward'] as const)), ...(index > 0 ? (['return'] as const) : [])],
      next: steps[index + 1] ? [steps[index + 1]!.code] : [],
    };
  });
}

function phaseOf(index: number, decision: number, raw: RawStep): StepPhase {
  if (index === decision) return 'decision';
  if (index > decision && decision >= 0) return 'result';
  return index === 0 && raw.role === 'desk' ? 'reception' : 'resolution';
}

/** First clause of what is done, for lists; the whole text stays in the decision. */
function shortened(text: string): string {
  const clause = (text.replace(/^[-\s]+/, '').split(/[;.]\s/)[0] ?? '').replace(/\s+/g, ' ').trim();
  return clause.length <= 120 ? clause : `${clause.slice(0, clause.lastIndexOf(' ', 118))} …`;
}
