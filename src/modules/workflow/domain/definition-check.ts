import type { Sentence } from '../../../shared/domain-error.js';
import { stepsAfter, type ProcessDefinition, type ProcessStep, type StatedDuration } from './process-definition.js';
import { sameDuration, sumOf, workingMinutesOf } from './stated-time.js';

/** What the check of a definition found. An `error` keeps it from being used; a `warning` is reported and stays. */
export interface DefinitionFinding {
  readonly severity: 'error' | 'warning';
  readonly code: FindingCode;
  /** Code of the step concerned; absent when it is the whole definition. */
  readonly step?: string;
}

/** Every finding, with its severity and its sentence. */
export const FINDINGS = {
  NO_STEPS: { severity: 'error', vi: 'Quy trình không có bước nào.', en: 'The process has no step.' },
  STEP_CODE_REPEATED: { severity: 'error', vi: 'Hai bước có cùng mã.', en: 'Two steps have the same code.' },
  NEXT_STEP_UNKNOWN: { severity: 'error', vi: 'Bước kế tiếp không tồn tại.', en: 'A next step does not exist.' },
  STEP_UNREACHABLE: { severity: 'error', vi: 'Không có đường nào đến bước này.', en: 'No path leads to the step.' },
  DEAD_END: { severity: 'error', vi: 'Từ bước này không đi đến được bước kết thúc.', en: 'No path leads from the step to an end.' },
  ROLE_MISSING: { severity: 'error', vi: 'Bước không có người thực hiện xác định được.', en: 'The step has no known performer.' },
  DECISION_MISSING: {
    severity: 'error',
    vi: 'Có đường đi đến kết thúc mà không qua bước quyết định.',
    en: 'A path ends without a decision.',
  },
  TOTAL_DIFFERS: {
    severity: 'error',
    vi: 'Tổng thời gian các bước không bằng thời hạn giải quyết.',
    en: 'The steps do not add up to the whole duration.',
  },
  UNITS_DIFFER: {
    severity: 'error',
    vi: 'Thời gian các bước không cùng đơn vị nên không cộng được.',
    en: 'The times of the steps have units that do not add up.',
  },
  SHARES_DIFFER: { severity: 'error', vi: 'Các bước chiếm nhiều hơn toàn bộ thời hạn.', en: 'The steps take more than the whole time.' },
  STEP_WITHOUT_TIME: {
    severity: 'warning',
    vi: 'Bước không có thời gian riêng; hạn của bước là hạn của hồ sơ.',
    en: 'The step states no time; it is due when the dossier is.',
  },
  TOTAL_NOT_STATED: { severity: 'warning', vi: 'Quyết định không ghi tổng thời hạn.', en: 'The decision states no whole duration.' },
  TOTAL_AMBIGUOUS: {
    severity: 'error',
    vi: 'Tổng thời hạn ghi nhiều giá trị khác nhau.',
    en: 'The whole duration is stated with different values.',
  },
  QUALITY_POOR: { severity: 'error', vi: 'Không đọc được chính xác bảng nguồn.', en: 'The source table could not be read accurately.' },
  TIME_UNREADABLE: {
    severity: 'error',
    vi: 'Thời gian của bước không có đơn vị hoặc không đọc được.',
    en: 'The time of the step has no unit or cannot be read.',
  },
  NUMBERING_RESTARTS: {
    severity: 'error',
    vi: 'Số thứ tự bắt đầu lại: nhiều quy trình trong một bảng.',
    en: 'The numbering starts again: several processes in one table.',
  },
  PART_OF_A_PROCESS: {
    severity: 'error',
    vi: 'Bước đầu không mang số 1: chỉ là một phần của quy trình.',
    en: 'The first step is not number 1: this is a part of a process.',
  },
  STEP_NUMBER_REPEATED: {
    severity: 'error',
    vi: 'Hai bước cùng số và không có tổng để biết là nối tiếp hay song song.',
    en: 'Two steps share a number and no total says whether they are in sequence or parallel.',
  },
  ROLE_READ_FROM_UNIT: {
    severity: 'warning',
    vi: 'Vai trò lấy theo đơn vị, chức danh ghi trong quyết định, khác nhóm đã gán.',
    en: 'The role follows the unit in the decision, not the assigned group.',
  },
  AUTHORITY_ABOVE_DECISION: {
    severity: 'warning',
    vi: 'Việc phê duyệt của cấp trên nằm gộp trong bước của chuyên viên.',
    en: 'The approval of the level above is part of an officer’s step.',
  },
  HAND_OVER_LEFT_OUT: {
    severity: 'warning',
    vi: 'Bước trả kết quả thuộc hồ sơ, không thuộc quy trình.',
    en: 'Handing over belongs to the dossier, not to the process.',
  },
} as const satisfies Record<string, { severity: 'error' | 'warning' } & Sentence>;
export type FindingCode = keyof typeof FINDINGS;

/** Makes a finding with the severity that its code has. */
export function finding(code: FindingCode, step?: string): DefinitionFinding {
  return { severity: FINDINGS[code].severity, code, ...(step === undefined ? {} : { step }) };
}

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
