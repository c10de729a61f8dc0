import { chooseDefinition } from '../../../src/modules/workflow/domain/choose-definition.js';
import { DEFAULT_PROCESSES } from '../../../src/modules/workflow/domain/default-process.js';
import { checkDefinition, isUsable } from '../../../src/modules/workflow/domain/definition-check.js';
import type { FindingCode } from '../../../src/modules/workflow/domain/findings.js';
import { importProcess } from '../../../src/modules/workflow/domain/import/process-import.js';
import type { ProcessDefinition, ProcessStep } from '../../../src/modules/workflow/domain/process-definition.js';
import { defaultProcess, rawProcesses } from './given.js';

const sound = defaultProcess('default-commune-short');
const codes = (definition: ProcessDefinition): FindingCode[] => checkDefinition(definition).map(({ code }) => code);
const withStep = (index: number, change: Partial<ProcessStep>): ProcessDefinition => ({
  ...sound,
  steps: sound.steps.map((step, i) => (i === index ? { ...step, ...change } : step)),
});

describe('the check of a definition', () => {
  it('finds nothing in the defaults, whose shares never exceed the whole', () => {
    for (const definition of DEFAULT_PROCESSES) {
      expect(codes(definition)).toEqual([]);
      expect(definition.steps.reduce((sum, { share }) => sum + share!, 0)).toBeLessThanOrEqual(1.000001);
    }
  });

  it.each<[FindingCode, ProcessDefinition]>([
    ['NO_STEPS', { ...sound, steps: [] }],
    ['STEP_CODE_REPEATED', withStep(2, { code: 'appraisal' })],
    ['NEXT_STEP_UNKNOWN', withStep(1, { next: ['nowhere'] })],
    ['STEP_UNREACHABLE', withStep(0, { next: ['decision'] })],
    ['DEAD_END', withStep(2, { next: ['appraisal'] })],
    ['DEAD_END', withStep(1, { actions: ['return'] })],
    ['ROLE_MISSING', withStep(1, { role: null })],
    ['DECISION_MISSING', withStep(2, { actions: ['forward'] })],
    ['DECISION_MISSING', { ...sound, steps: sound.steps.map((step) => ({ ...step, actions: ['forward', 'decide'] as const })) }],
    ['STEP_WITHOUT_TIME', withStep(1, { share: null })],
    ['SHARES_DIFFER', withStep(1, { share: 0.9 })],
    [
      'TOTAL_DIFFERS',
      { ...withStep(1, { share: null, duration: { value: 3, unit: 'working-days' } }), duration: { value: 2, unit: 'working-days' } },
    ],
    [
      'UNITS_DIFFER',
      { ...withStep(1, { share: null, duration: { value: 3, unit: 'working-days' } }), duration: { value: 20, unit: 'calendar-days' } },
    ],
  ])('finds %s', (code, definition) => {
    expect(codes(definition)).toContain(code);
    expect(isUsable(checkDefinition(definition))).toBe(code === 'STEP_WITHOUT_TIME');
  });
});

describe('the choice of a process', () => {
  const inForce = [...DEFAULT_PROCESSES, ...rawProcesses.flatMap((raw) => importProcess(raw).definition ?? [])].map((content) => ({
    content,
  }));
  const chosen = (
    procedureCode: string,
    level: 'province' | 'commune',
    duration: Parameters<typeof chooseDefinition>[1]['duration'],
  ): string => chooseDefinition(inForce, { procedureCode, level, duration }).content.code;

  it('takes the procedure’s own process when duration and level fit', () => {
    expect(chosen('1.001806', 'province', { value: 10, unit: 'working-days' })).toBe('QT001');
    expect(chosen('1.013814', 'province', { value: 5, unit: 'working-days' })).toBe('QT003');
    expect(chosen('1.013814', 'province', { value: 10, unit: 'working-days' })).toBe('QT004');
    expect(chosen('1.014466', 'province', { value: 36, unit: 'calendar-days' })).toBe('QT117');
    expect(chosen('1.004944', 'commune', { value: 5, unit: 'working-days' })).toBe('QT015');
    expect(chosen('1.014333', 'province', { value: 10, unit: 'working-days' })).toBe('QT074');
  });

  it('falls back to the default of the level and the duration, and never guesses', () => {
    expect(chosen('1.001806', 'province', { value: 10, unit: 'calendar-days' })).toBe('default-province');
    expect(chosen('1.001806', 'commune', { value: 10, unit: 'working-days' })).toBe('default-commune');
    expect(chosen('9.999999', 'commune', 'same-day')).toBe('default-commune-short');
    expect(chosen('9.999999', 'province', { value: 1, unit: 'working-days' })).toBe('default-province-short');
    expect(chosen('9.999999', 'province', null)).toBe('default-province');
    expect(() => chooseDefinition([], { procedureCode: '1', level: 'province', duration: null })).toThrow('was not loaded');
  });
});
