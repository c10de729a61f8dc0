import fc from 'fast-check';
import { checkGraph, checkWays } from '../../../src/modules/workflow/domain/graph-check.js';
import type { ProcessGraph, ProcessNode } from '../../../src/modules/workflow/domain/process-graph.js';
import { bare, DECISION, line, more, SOUND, task, told, withNode } from './graph-given.js';

const days = (value: number) => ({ value, unit: 'working-days' }) as const;
const within = (
  duration: ProcessGraph['duration'],
  appraisal: Partial<ProcessNode>,
  decision: Partial<ProcessNode> = {},
): ProcessGraph => ({
  ...SOUND,
  duration,
  nodes: [
    SOUND.nodes[0]!,
    task('appraisal', { share: null, ...appraisal }),
    { ...DECISION, share: null, ...decision },
    SOUND.nodes.at(-1)!,
  ],
});

describe('what the graph says against its publication', () => {
  it.each<[string, ProcessGraph, string[]]>([
    ['nothing', SOUND, []],
    ['a step that nothing leads to', more([task('lost')], line('lost', 'decision')), ['STEP_UNREACHABLE lost']],
    ['a dead end', more([task('stuck')], line('appraisal', 'stuck')), ['DEAD_END stuck']],
    [
      'a step that can only be returned',
      withNode('decision', { actions: ['return'] }),
      ['DEAD_END start', 'DEAD_END appraisal', 'DEAD_END decision', 'STEP_UNREACHABLE end'],
    ],
    ['a loop that nobody gets out of', more([task('round')], line('appraisal', 'round', 'round')), ['LOOP_WITHOUT_EXIT round']],
    [
      'a role that is not known',
      withNode('appraisal', { performer: { role: null, agency: 'resolving', unit: '' } }),
      ['ROLE_MISSING appraisal'],
    ],
    ['a step without time, which is no error', withNode('appraisal', { share: null }), ['STEP_WITHOUT_TIME appraisal']],
    ['a wait without a clock', withNode('appraisal', { kind: 'wait', awaits: 'x', share: null }), ['WAIT_WITHOUT_CLOCK appraisal']],
    ['no decision', withNode('decision', { actions: ['forward'] }), ['DECISION_MISSING']],
    ['a way around the decision', more([task('around')], line('appraisal', 'around', 'end')), ['DECISION_MISSING']],
    ['a decision that may be left out', withNode('decision', { actions: ['forward', 'decide'] }), ['DECISION_MISSING']],
    ['shares of more than the whole', withNode('decision', { share: 0.95 }), ['SHARES_DIFFER decision']],
    ['times that fit', within(days(10), { duration: days(7) }, { duration: days(3) }), []],
    ['times that are too long, with the step', within(days(10), { duration: days(7) }, { duration: days(4) }), ['TIME_EXCEEDED decision']],
    [
      'hours within days',
      within(days(1), { duration: { value: 4, unit: 'working-hours' } }, { duration: { value: 4, unit: 'working-hours' } }),
      [],
    ],
    [
      'working days that no ordinary week has',
      within({ value: 7, unit: 'calendar-days' }, { duration: days(5) }, { duration: days(1) }),
      ['TIME_EXCEEDED decision'],
    ],
    ['a share beside a time, added as cases run', within(days(10), { duration: days(7) }, { share: 0.3 }), []],
    [
      'a share of the whole beside a time that is the whole',
      within(days(5), { duration: days(5) }, { share: 1 }),
      ['TIME_EXCEEDED decision'],
    ],
    ['a time and a share that are the same', within(days(10), { duration: days(7), share: 0.7 }, { share: 0.3 }), []],
    [
      'a time and a share that contradict each other',
      within(days(10), { duration: days(5), share: 0.05 }, { share: 0.3 }),
      ['TIME_STATED_TWICE appraisal'],
    ],
    [
      'a share of nothing beside a time',
      within(null, { duration: days(5), share: 1 }, { duration: days(5) }),
      ['TIME_STATED_TWICE appraisal'],
    ],
    ['shares beside times without a whole', within(null, { duration: days(5) }, { share: 0.5 }), ['WHOLE_MISSING']],
    [
      'times that do not add up without a whole',
      within(null, { duration: days(5) }, { duration: { value: 7, unit: 'calendar-days' } }),
      ['WHOLE_MISSING'],
    ],
    [
      'times that do not add up within a whole',
      within(days(10), { duration: days(5) }, { duration: { value: 7, unit: 'calendar-days' } }),
      [],
    ],
    [
      'a share beside calendar days that leave less',
      within({ value: 14, unit: 'calendar-days' }, { duration: { value: 7, unit: 'calendar-days' } }, { share: 0.6 }),
      ['TIME_EXCEEDED decision'],
    ],
  ])('finds %s', (_, graph, findings) => {
    expect(told(checkGraph(graph))).toEqual(findings);
  });

  it('takes the longest of the ways of which the officer chooses one, and not their sum', () => {
    const graph = { ...within(days(10), { duration: days(6) }, { duration: days(3) }) };
    const forked = {
      ...graph,
      nodes: [...graph.nodes, task('short', { share: null, duration: days(1) }), task('long', { share: null, duration: days(2) })],
      flows: [...line('start', 'appraisal', 'short', 'decision', 'end'), ...line('appraisal', 'long', 'decision')],
    };
    expect(told(checkGraph(forked))).toEqual(['TIME_EXCEEDED decision']);
    const fits = { ...forked, nodes: forked.nodes.map((node) => (node.id === 'long' ? { ...node, duration: days(1) } : node)) };
    expect(checkGraph(fits)).toEqual([]);
  });

  it('agrees with a walk along every way of small graphs', () => {
    const ids = ['start', 'a', 'b', 'c', 'd', 'end'];
    const arrow = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), condition: fc.constant(null) });
    const stuck = fc.subarray(['a', 'b', 'c', 'd']);
    fc.assert(
      fc.property(fc.array(arrow, { maxLength: 12 }), stuck, (flows, onlyBack) => {
        const steps = ['a', 'b', 'c', 'd'].map((id) => task(id, onlyBack.includes(id) ? { actions: ['return'] } : {}));
        const nodes = [bare('start', 'start'), ...steps, bare('end', 'end')];
        const leads = (from: string, to: string, seen: readonly string[] = []): boolean =>
          from === to ||
          (!onlyBack.includes(from) &&
            flows.some((flow) => flow.from === from && !seen.includes(flow.to) && leads(flow.to, to, [...seen, from])));
        const found = checkWays({ nodes, flows });
        const broken = (codes: readonly string[]): string[] => found.flatMap(({ code, step }) => (codes.includes(code) ? [step!] : []));
        expect(broken(['STEP_UNREACHABLE'])).toEqual(ids.filter((id) => !leads('start', id)));
        expect(broken(['DEAD_END', 'LOOP_WITHOUT_EXIT'])).toEqual(ids.filter((id) => !leads(id, 'end')));
      }),
      { numRuns: 500 },
    );
  });
});
