import { checkShape } from '../../../src/modules/workflow/domain/graph-shape.js';
import { NODE_KINDS_LATER, type ProcessExample, type ProcessGraph } from '../../../src/modules/workflow/domain/process-graph.js';
import { bare, DECISION, line, more, SOUND, task, told, withNode } from './graph-given.js';

const EXAMPLE: ProcessExample = {
  name: 'Thuận lợi',
  given: { decisions: [{ node: 'decision', outcome: 'granted' }], facts: null },
  when: [{ node: 'appraisal', action: 'forward', to: 'decision' }],
  then: { at: ['decision'], outcome: null },
};
const withExample = (change: Partial<ProcessExample>): ProcessGraph => ({ ...SOUND, examples: [{ ...EXAMPLE, ...change }] });

describe('what a written process has to be', () => {
  it.each([
    ['a line', SOUND],
    ['a step from which the officer chooses', more([task('again')], [...line('appraisal', 'again', 'decision')])],
    [
      'a wait that somebody watches over',
      more([task('wait', { kind: 'wait', awaits: 'Nghĩa vụ tài chính' })], line('appraisal', 'wait', 'decision')),
    ],
    ['what nothing leads to, which the gate finds', more([task('lost')], [])],
    ['an example', withExample({})],
  ])('takes %s', (_, graph) => {
    expect(checkShape(graph)).toEqual([]);
  });

  it.each<[string, ProcessGraph, string[]]>([
    ['no step', { ...SOUND, nodes: [bare('start', 'start'), bare('end', 'end')], flows: line('start', 'end') }, ['NO_STEPS']],
    ['a node twice', more([task('appraisal')], []), ['STEP_CODE_REPEATED appraisal']],
    ['two starts', more([bare('begin', 'start')], line('begin', 'decision')), ['START_REPEATED begin']],
    ['no start', { ...SOUND, nodes: SOUND.nodes.slice(1), flows: SOUND.flows.slice(1) }, ['START_MISSING']],
    ['no end', { ...SOUND, nodes: SOUND.nodes.slice(0, -1), flows: SOUND.flows.slice(0, -1) }, ['END_MISSING']],
    ['a start that branches', more([], line('start', 'decision')), ['FLOWS_MISPLACED start']],
    ['a way into the start', more([], line('appraisal', 'start')), ['FLOWS_MISPLACED start']],
    ['a way out of the end', more([], line('end', 'appraisal')), ['FLOWS_MISPLACED end']],
    ['a way to an unknown node', more([], line('appraisal', 'nowhere')), ['NEXT_STEP_UNKNOWN appraisal nowhere']],
    ['a way twice', more([], line('appraisal', 'decision')), ['FLOW_REPEATED appraisal decision']],
    ['a step without a performer', withNode('appraisal', { performer: null }), ['STEP_INCOMPLETE appraisal']],
    ['a step without an action', withNode('appraisal', { actions: [] }), ['STEP_INCOMPLETE appraisal']],
    ['a wait for nothing', withNode('appraisal', { kind: 'wait' }), ['STEP_INCOMPLETE appraisal']],
    ['an end with work', withNode('end', { share: 0.1 }), ['STEP_PARTS_MISPLACED end']],
    ['a loop', loop(), ['CONSTRUCT_NOT_YET first loop', 'CONSTRUCT_NOT_YET second loop']],
    ['a loop without an exit', withoutExit(), ['LOOP_WITHOUT_EXIT first', 'LOOP_WITHOUT_EXIT second']],
    ['an end beside another way', more([], line('appraisal', 'end')), ['CONSTRUCT_NOT_YET appraisal end-beside-others']],
    ['settings', withNode('appraisal', { settings: { need: 'all' } }), ['CONSTRUCT_NOT_YET appraisal settings']],
    [
      'a condition',
      { ...SOUND, flows: SOUND.flows.map((flow) => (flow.from === 'appraisal' ? { ...flow, condition: { fact: 'x' } } : flow)) },
      ['CONSTRUCT_NOT_YET appraisal condition'],
    ],
    ['facts', withExample({ given: { decisions: [], facts: { applicant: 'citizen' } } }), ['CONSTRUCT_NOT_YET facts']],
    [
      'an example of an unknown step',
      withExample({ when: [{ node: 'nowhere', action: 'forward', to: null }], then: { at: ['start'], outcome: null } }),
      ['EXAMPLE_STEP_UNKNOWN nowhere Thuận lợi', 'EXAMPLE_STEP_UNKNOWN start Thuận lợi'],
    ],
  ])('refuses %s', (_, graph, findings) => {
    expect(told(checkShape(graph))).toEqual(findings);
  });

  it.each(NODE_KINDS_LATER)('refuses a %s by its name', (kind) => {
    const graph = more([bare('later', kind)], line('appraisal', 'later', 'decision'));
    expect(told(checkShape(graph))).toEqual([`CONSTRUCT_NOT_YET later ${kind}`]);
  });
});

function loop(): ProcessGraph {
  const nodes = [task('first'), task('second'), DECISION];
  return {
    ...SOUND,
    nodes: [SOUND.nodes[0]!, ...nodes, SOUND.nodes.at(-1)!],
    flows: [...line('start', 'first', 'second', 'decision', 'end'), ...line('second', 'first')],
  };
}

function withoutExit(): ProcessGraph {
  return more([task('first'), task('second')], [...line('appraisal', 'first', 'second'), ...line('second', 'first')]);
}
