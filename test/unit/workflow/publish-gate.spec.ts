import { USUAL_DUTIES } from '../../../src/modules/agencies/domain/duty-rule.js';
import { checkExamples } from '../../../src/modules/workflow/domain/example-run.js';
import { checkLegalTimes, type LegalTimes } from '../../../src/modules/workflow/domain/legal-times.js';
import type { StatedDuration } from '../../../src/modules/workflow/domain/process-definition.js';
import type { ExampleAct, ProcessExample, ProcessGraph, ProcessNode } from '../../../src/modules/workflow/domain/process-graph.js';
import { checkRoles, type Staff } from '../../../src/modules/workflow/domain/role-coverage.js';
import type { Role } from '../../../src/shared/actor.js';
import { calendar, MONDAY } from './given.js';
import { DECISION, line, more, SOUND, task, told, withNode } from './graph-given.js';

const days = (value: number, unit: StatedDuration['unit'] = 'working-days'): StatedDuration => ({ value, unit });

describe('times against the law', () => {
  const ten = (change: Partial<ProcessGraph> = {}): ProcessGraph => {
    const taking = (node: ProcessNode, duration: StatedDuration): ProcessNode => ({ ...node, share: null, duration });
    return {
      ...SOUND,
      nodes: [SOUND.nodes[0]!, taking(task('appraisal'), days(7)), taking(DECISION, days(3)), SOUND.nodes.at(-1)!],
      ...change,
    };
  };
  const forked = [...line('start', 'appraisal', 'decision', 'end'), ...line('appraisal', 'site', 'decision')];
  const timed = (duration: StatedDuration): ProcessGraph => ({ ...SOUND, duration });
  const version = (...durations: LegalTimes['durations']): LegalTimes => ({ versionNo: 2, durations });

  it.each<[string, ProcessGraph, LegalTimes[], string[]]>([
    ['the legal duration itself', ten(), [version(days(10))], []],
    ['the same in hours', ten(), [version({ value: 80, unit: 'working-hours' })], []],
    ['one of the channels', ten(), [version(days(10), days(5))], []],
    ['no duration at all', ten(), [version()], []],
    [
      'more than the law gives, with the step',
      ten(),
      [version(days(9), days(5))],
      ['LEGAL_TIME_EXCEEDED decision 2: 9 working-days, 5 working-days'],
    ],
    ['more already before', ten(), [version(days(6))], ['LEGAL_TIME_EXCEEDED appraisal 2: 6 working-days']],
    ['less than the law gives', ten(), [version(days(12))], ['LEGAL_TIME_DIFFERS 2: 12 working-days']],
    [
      'calendar days by an ordinary week, although no dossier of theirs takes a process in working days',
      ten(),
      [version(days(14, 'calendar-days'))],
      ['LEGAL_TIME_DIFFERS 2: 14 calendar-days'],
    ],
    ['what is done on the same day takes no process of its own', timed(days(1)), [version('same-day')], ['LEGAL_TIME_DIFFERS 2: same-day']],
    ['more than the same day', ten(), [version('same-day')], ['LEGAL_TIME_EXCEEDED appraisal 2: same-day']],
    [
      'the longer of two ways, and not both, is the whole',
      { ...ten(), nodes: [...ten().nodes, task('site', { share: null, duration: days(2) })], flows: forked },
      [version(days(12))],
      [],
    ],
    [
      'a share of a whole that the law does not give',
      withNode('decision', { share: 1 }, { duration: days(20) }),
      [version(days(10))],
      ['LEGAL_TIME_EXCEEDED decision 2: 10 working-days'],
    ],
    ['too few calendar days', ten(), [version(days(13, 'calendar-days'))], ['LEGAL_TIME_EXCEEDED decision 2: 13 calendar-days']],
    [
      'one version that fits and one that does not',
      ten(),
      [version(days(10)), { versionNo: 3, durations: [days(8)] }],
      ['LEGAL_TIME_EXCEEDED decision 3: 8 working-days'],
    ],
    ['a whole that is stated and reserves time', ten({ duration: days(15) }), [version(days(15))], []],
  ])('%s', (_, graph, versions, findings) => {
    expect(told(checkLegalTimes(graph, versions))).toEqual(findings);
  });
});

describe('roles in the agencies that a process applies to', () => {
  const staffOf = (held: Readonly<Record<string, readonly Role[]>>): Staff => ({
    confidentiality: 'ordinary',
    rolesAt: (code) => held[code] ?? [],
    staffedIn: (province) => Object.keys(held).filter((code) => code.startsWith(province)),
  });
  const agency = (code: string) => ({ code, provinceCode: 'H21' });
  const [ONE, TWO, EMPTY] = [agency('H21.1'), agency('H21.2'), agency('H21.3')];
  const counter = withNode('appraisal', { performer: { role: 'desk-officer', agency: 'receiving', unit: '' } });
  const above = withNode('decision', { performer: { role: 'agency-head', agency: 'province', unit: '' } });

  it.each<[string, ProcessGraph, Readonly<Record<string, readonly Role[]>>, string[]]>([
    [
      'are all held',
      SOUND,
      { 'H21.1': ['case-officer', 'agency-head'], 'H21.2': ['case-officer', 'agency-head'], 'H21.3': ['case-officer', 'agency-head'] },
      [],
    ],
    [
      'are missing in one agency',
      SOUND,
      { 'H21.1': ['case-officer', 'agency-head'], 'H21.2': ['case-officer'], 'H21.3': ['agency-head', 'case-officer'] },
      ['ROLE_UNHELD decision agency-head: H21.2'],
    ],
    [
      'are not asked of agencies without anybody, which are counted',
      SOUND,
      { 'H21.1': ['case-officer', 'agency-head'], 'H21.2': ['archivist'] },
      ['AGENCIES_UNSTAFFED 2'],
    ],
    ['are nowhere', SOUND, {}, ['NO_AGENCY_STAFFED']],
    [
      'of a counter may be at any counter of the province',
      counter,
      { 'H21.1': ['agency-head'], 'H21.2': ['agency-head'], 'H21.3': ['agency-head'], 'H21.9': ['desk-officer'] },
      [],
    ],
    [
      'of no counter anywhere',
      counter,
      { 'H21.1': ['agency-head'] },
      ['ROLE_UNHELD appraisal desk-officer: H21.1', 'AGENCIES_UNSTAFFED 2'],
    ],
    [
      'of the province are asked of the province',
      above,
      { 'H21.1': ['case-officer'], H21: ['unit-head'] },
      ['ROLE_UNHELD decision agency-head: H21.1', 'AGENCIES_UNSTAFFED 2'],
    ],
    [
      'of a head of unit are held by who may stand in',
      withNode('appraisal', { performer: { role: 'unit-head', agency: 'resolving', unit: '' } }),
      { 'H21.1': ['agency-head'] },
      ['AGENCIES_UNSTAFFED 2'],
    ],
  ])('%s', (_, graph, held, findings) => {
    expect(told(checkRoles(graph, [ONE!, TWO!, EMPTY!], staffOf(held)))).toEqual(findings);
  });

  it('name so many agencies and count the others', () => {
    const communes = Array.from({ length: 3_321 }, (_, index) => agency(`H21.${index}`));
    const [found] = checkRoles(SOUND, communes, { confidentiality: 'ordinary', rolesAt: () => ['case-officer'], staffedIn: () => [] });
    expect(found!.about).toMatch(/^agency-head: H21\.0, .*H21\.19 \(\+3301\)$/);
  });
});

describe('examples by the author', () => {
  const act = (node: string, action: ExampleAct['action'], to: string | null = null): ExampleAct => ({ node, action, to });
  const example = (when: ExampleAct[], then: ProcessExample['then'], refused = false): ProcessExample => ({
    name: 'Ví dụ',
    given: { decisions: refused ? [{ node: 'decision', outcome: 'refused' }] : [], facts: null },
    when,
    then,
  });
  const chosen = more([task('site')], line('appraisal', 'site', 'decision'));
  const found = (graph: ProcessGraph, ...examples: ProcessExample[]): string[] =>
    told(checkExamples({ ...graph, examples }, { calendarOf: () => calendar, dutiesOf: () => USUAL_DUTIES, now: MONDAY }));

  it.each<[string, ProcessGraph, ProcessExample]>([
    ['to the end', SOUND, example([act('appraisal', 'forward'), act('decision', 'decide')], { at: [], outcome: 'granted' })],
    ['to a refusal', SOUND, example([act('appraisal', 'forward'), act('decision', 'decide')], { at: [], outcome: 'refused' }, true)],
    ['to where it stands at once', SOUND, example([], { at: ['appraisal'], outcome: null })],
    [
      'back and on again, by whom it was given back to',
      SOUND,
      example([act('appraisal', 'forward'), act('decision', 'return'), act('appraisal', 'forward')], { at: ['decision'], outcome: null }),
    ],
    ['along the way that the officer takes', chosen, example([act('appraisal', 'forward', 'site')], { at: ['site'], outcome: null })],
    [
      'through a wait',
      withNode('appraisal', { kind: 'wait', awaits: 'Thuế' }),
      example([act('appraisal', 'forward')], { at: ['decision'], outcome: null }),
    ],
  ])('hold %s', (_, graph, stated) => {
    expect(found(graph, stated)).toEqual([]);
  });

  it.each<[string, ProcessGraph, ProcessExample, string]>([
    [
      'it ends elsewhere',
      SOUND,
      example([act('appraisal', 'forward')], { at: [], outcome: null }),
      'EXAMPLE_FAILS decision Ví dụ (decision, undecided)',
    ],
    [
      'it is decided otherwise',
      SOUND,
      example([act('appraisal', 'forward'), act('decision', 'decide')], { at: [], outcome: 'refused' }),
      'EXAMPLE_FAILS Ví dụ (granted)',
    ],
    [
      'it acts where nothing is open',
      SOUND,
      example([act('decision', 'decide')], { at: [], outcome: 'granted' }),
      'EXAMPLE_FAILS decision Ví dụ (1: TASK_NOT_OPEN)',
    ],
    [
      'it does what the step does not allow',
      SOUND,
      example([act('appraisal', 'forward'), act('decision', 'forward')], { at: [], outcome: null }),
      'EXAMPLE_FAILS decision Ví dụ (2: ACTION_NOT_ALLOWED)',
    ],
    [
      'it does not say which way',
      chosen,
      example([act('appraisal', 'forward')], { at: ['site'], outcome: null }),
      'EXAMPLE_FAILS appraisal Ví dụ (1: STEP_CHOICE_NEEDED)',
    ],
    [
      'it takes a way that there is not',
      SOUND,
      example([act('appraisal', 'forward', 'appraisal')], { at: [], outcome: null }),
      'EXAMPLE_FAILS appraisal Ví dụ (1: STEP_NOT_NEXT)',
    ],
    [
      'nobody can do a step',
      withNode('appraisal', { performer: { role: null, agency: 'resolving', unit: '' } }),
      example([], { at: ['appraisal'], outcome: null }),
      'EXAMPLE_FAILS Ví dụ (STEP_UNKNOWN)',
    ],
    [
      'the start leads to no step',
      { ...SOUND, flows: line('start', 'end') },
      example([], { at: ['appraisal'], outcome: null }),
      'EXAMPLE_FAILS Ví dụ',
    ],
  ])('fail where %s', (_, graph, stated, finding) => {
    expect(found(graph, stated)).toEqual([finding]);
  });
});
