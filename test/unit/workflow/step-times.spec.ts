import fc from 'fast-check';
import { chooseDefinition } from '../../../src/modules/workflow/domain/choose-definition.js';
import { DEFAULT_PROCESSES } from '../../../src/modules/workflow/domain/default-process.js';
import { isUsable } from '../../../src/modules/workflow/domain/definition-check.js';
import { checkGraph } from '../../../src/modules/workflow/domain/graph-check.js';
import { definitionOf, graphOf } from '../../../src/modules/workflow/domain/graph-forms.js';
import { wholeOf } from '../../../src/modules/workflow/domain/graph-times.js';
import { importProcess } from '../../../src/modules/workflow/domain/import/process-import.js';
import { PROCESS_UNITS, type ProcessDefinition, type StatedDuration } from '../../../src/modules/workflow/domain/process-definition.js';
import type { ProcessGraph, ProcessNode } from '../../../src/modules/workflow/domain/process-graph.js';
import { inMinutes, stepMinutes } from '../../../src/modules/workflow/domain/stated-time.js';
import { workingMinutesBetween } from '../../../src/shared/working-calendar/index.js';
import { calendar, DUE, MONDAY, openCase, present, rawProcesses } from './given.js';
import { bare, DECISION, line, SOUND, task, withNode } from './graph-given.js';

const calendarDays = (value: number): StatedDuration => ({ value, unit: 'calendar-days' });
const waiting = { kind: 'wait', awaits: 'Thuế', share: null, duration: calendarDays(7) } as const;
const minutesOf = ({ steps }: ProcessDefinition, span: number | null) => steps.map((step) => stepMinutes(step, span));

describe('the time by which a step runs', () => {
  it.each<[string, Partial<ProcessGraph>, number | null, number | null]>([
    ['is its part of the whole, in calendar days', { procedureCode: '1.001806', duration: calendarDays(14) }, 4320, 2160],
    ['is its part of a whole in months', { procedureCode: '1.001806', duration: { value: 1, unit: 'months' } }, 9600, 2240],
    ['is that of an ordinary week where the process fits any dossier', { duration: calendarDays(70) }, 9600, 2400],
    ['is that of an ordinary week where no whole is stated and none can be added', { procedureCode: '1.001806' }, 9600, 2400],
    ['is that of an ordinary week in a dossier without a deadline', { procedureCode: '1.001806', duration: calendarDays(14) }, null, 2400],
  ])('%s', (_, whole, span, minutes) => {
    const decision = { ...DECISION, share: null, duration: { value: 1, unit: 'working-hours' } } as const;
    const graph = { ...withNode('appraisal', waiting, whole), flows: SOUND.flows };
    const list = definitionOf({ ...graph, nodes: graph.nodes.map((node) => (node.id === 'decision' ? decision : node)) });
    expect(minutesOf(list, span)).toEqual([minutes, 60]);
  });

  it('is watched over: a wait in calendar days is due before its dossier', () => {
    const wait = present(openCase(definitionOf(withNode('appraisal', waiting, { procedureCode: '1.001806', duration: calendarDays(14) }))));
    const [own, all] = [wait.dueAt!, DUE].map((until) => workingMinutesBetween(calendar, MONDAY, until));
    expect([own, all]).toEqual([2370, 4740]);
  });

  it('is the same for versions from before, stored as lists', () => {
    const { nodes, flows, ...known } = withNode('appraisal', waiting, { procedureCode: '1.001806', duration: calendarDays(14) });
    const stored = definitionOf({ ...known, nodes, flows });
    const before = { ...stored, steps: stored.steps.map((step) => ({ ...step, share: step.duration === null ? step.share : null })) };
    expect(minutesOf(definitionOf(before), 4320)).toEqual([2160, 432]);
  });

  it('decides with the longest way for which dossiers a process is chosen', () => {
    const days = (value: number) => ({ share: null, duration: { value, unit: 'working-days' } }) as const;
    const nodes = [
      bare('start', 'start'),
      task('appraisal', days(5)),
      task('site', days(3)),
      { ...DECISION, ...days(2) },
      bare('end', 'end'),
    ];
    const flows = [...line('start', 'appraisal', 'site', 'decision', 'end'), ...line('appraisal', 'other', 'decision')];
    const graph = { ...SOUND, procedureCode: '1.001806', nodes: [...nodes, task('other', days(1))], flows };
    const chosen = (value: number) =>
      chooseDefinition(
        [...DEFAULT_PROCESSES, definitionOf(graph)].map((content) => ({ content })),
        {
          procedureCode: '1.001806',
          level: 'province',
          duration: { value, unit: 'working-days' },
        },
      ).content.code;
    expect([10, 11].map(chosen)).toEqual(['QT', 'default-province']);
  });

  it('passes the gate with every process of the seed', () => {
    const seeded = [...DEFAULT_PROCESSES, ...rawProcesses.flatMap((raw) => importProcess(raw).definition ?? [])];
    expect(seeded.filter((each) => !isUsable(checkGraph(graphOf(each)))).map(({ code }) => code)).toEqual([]);
    expect(seeded.map(definitionOf)).toEqual(seeded);
  });

  it('adds up to no more than the whole along any way of a process that the gate lets pass', () => {
    const duration = fc.record({ value: fc.integer({ min: 1, max: 10 }), unit: fc.constantFrom(...PROCESS_UNITS.slice(0, 3)) });
    const part = fc.constantFrom(0.05, 0.1, 0.25, 0.5, 1);
    const time = fc.oneof(
      fc.record({ duration, share: fc.constant(null) }),
      fc.record({ duration: fc.constant(null), share: part }),
      fc.record({ duration, share: part }),
    );
    const whole = fc.option(fc.record({ value: fc.integer({ min: 1, max: 30 }), unit: fc.constantFrom(...PROCESS_UNITS.slice(1, 3)) }));
    const counts = { passed: 0, refused: 0 };
    fc.assert(
      fc.property(whole, time, time, time, (stated, one, two, last) => {
        const nodes: ProcessNode[] = [
          bare('start', 'start'),
          task('one', one),
          task('two', { ...two, kind: 'wait', awaits: 'x' }),
          { ...DECISION, ...last },
          bare('end', 'end'),
        ];
        const flows = [...line('start', 'one', 'two', 'decision', 'end'), ...line('one', 'decision')];
        const graph = { ...SOUND, procedureCode: '1.001806', duration: stated, nodes, flows };
        if (!isUsable(checkGraph(graph))) return void (counts.refused += 1);
        counts.passed += 1;
        const span = inMinutes(wholeOf(graph) ?? { value: 30, unit: 'working-days' });
        const minutes = minutesOf(definitionOf(graph), Math.round(span));
        expect(minutes).not.toContain(null);
        expect(minutes.reduce((sum, each) => sum! + each!, 0)).toBeLessThanOrEqual(span + 1);
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect(Math.min(counts.passed, counts.refused)).toBeGreaterThan(100);
  });
});
