import type { ProcessGraph } from '../../../src/modules/workflow/domain/process-graph.js';
import {
  afterAll,
  assertSameMatter,
  fitAlike,
  rivalOf,
  useFrom,
  usesOf,
  type StandingVersion,
} from '../../../src/modules/workflow/domain/process-use.js';
import type { StatedDuration } from '../../../src/modules/workflow/domain/process-definition.js';
import { SOUND } from './graph-given.js';

const days = (value: number, unit: StatedDuration['unit'] = 'working-days'): StatedDuration => ({ value, unit });
const graph = (change: Partial<ProcessGraph> = {}): ProcessGraph => ({
  ...SOUND,
  procedureCode: '1.001653',
  level: 'commune',
  duration: days(5),
  ...change,
});

describe('what a process is for', () => {
  it.each<[string, Partial<ProcessGraph>, boolean]>([
    ['the same', {}, true],
    ['the same time in hours', { duration: days(40, 'working-hours') }, true],
    ['another procedure', { procedureCode: '1.004944' }, false],
    ['any procedure', { procedureCode: null }, false],
    ['another level', { level: 'province' }, false],
    ['any level, which gives way to the own one', { level: null }, false],
    ['another time', { duration: days(6) }, false],
    ['as many calendar days', { duration: days(5, 'calendar-days') }, false],
    ['no time', { duration: null }, false],
  ])('is told from another one: %s', (_, change, expected) => {
    expect([fitAlike(graph(), graph(change)), fitAlike(graph(change), graph())]).toEqual([expected, expected]);
  });

  it('is not told between two for any procedure, which nobody chooses', () =>
    expect(fitAlike(graph({ procedureCode: null }), graph({ procedureCode: null }))).toBe(false));

  const version = (code: string, number: number, effectiveFrom: string, duration = days(5)): StandingVersion => ({
    code,
    version: number,
    effectiveFrom,
    content: graph({ code, duration }),
  });
  const others = usesOf([version('A', 1, '2026-01-01'), version('A', 2, '2026-12-10', days(4)), version('B', 1, '2026-12-20', days(3))]);

  it.each([
    ['2026-12-01', days(5), 'A 1'],
    ['2026-12-09', days(5), 'A 1'],
    ['2026-12-10', days(5), undefined],
    ['2026-12-01', days(4), 'A 2'],
    ['2026-12-01', days(3), 'B 1'],
    ['2026-12-01', days(2), undefined],
  ])('meets on the days from %s, of %j: %s', (from, duration, expected) => {
    const rival = rivalOf([useFrom(graph({ code: 'C', duration }), from)], others, from);
    expect(rival && `${rival.code} ${rival.version}`).toBe(expected);
  });

  it('is looked for on the days to come, and after everything where no day is decided', () => {
    expect(rivalOf(usesOf([version('C', 1, '2026-01-01')]), others, '2026-12-10')).toBeUndefined();
    expect([afterAll(others, '2026-11-20'), afterAll(others, '2027-01-01'), afterAll([], '2026-11-20')]).toEqual([
      '2026-12-21',
      '2027-01-01',
      '2026-11-20',
    ]);
  });

  it('stays with its procedure and level', () => {
    const same = { procedureCode: '1.001653', level: 'commune' } as const;
    expect(() => assertSameMatter(undefined, same)).not.toThrow();
    expect(() => assertSameMatter(same, same)).not.toThrow();
    expect(() => assertSameMatter(same, { ...same, procedureCode: null })).toThrow(
      expect.objectContaining({ code: 'PROCESS_PROCEDURE_FIXED' }),
    );
    expect(() => assertSameMatter(same, { ...same, level: null })).toThrow(expect.objectContaining({ code: 'PROCESS_LEVEL_FIXED' }));
  });
});
