import { differencesOf } from '../../../src/modules/catalogue/domain/content-differences.js';
import { missingParts } from '../../../src/modules/catalogue/domain/legal-parts.js';
import type { ProcedureContent } from '../../../src/modules/catalogue/domain/procedure.js';
import { CONTENT_EXAMPLE } from '../../../src/modules/catalogue/http/content-example.js';
import { ProcedureContentDto } from '../../../src/modules/catalogue/http/procedure-content.dto.js';

const STATED = ProcedureContentDto.stated(CONTENT_EXAMPLE as unknown as ProcedureContentDto);
const WHOLE: ProcedureContent = { ...STATED, code: '9.000001', decision: { number: null, decidedOn: null }, publishedOn: null };
const [DIRECT, ONLINE] = WHOLE.channels as [ProcedureContent['channels'][number], ProcedureContent['channels'][number]];

describe('what is different between two contents', () => {
  it.each<[string, Partial<ProcedureContent>, string[]]>([
    ['nothing', {}, []],
    [
      'a duration',
      { channels: [{ ...DIRECT, duration: { unit: 'working-days', value: 7 } }, ONLINE] },
      ['channels.direct-1.duration.value'],
    ],
    ['the order of what has keys', { channels: [ONLINE, DIRECT] }, []],
    [
      'a channel less',
      { channels: [DIRECT] },
      [
        'channels.online-1.key',
        'channels.online-1.channel',
        'channels.online-1.duration.unit',
        'channels.online-1.duration.value',
        'channels.online-1.durationText',
        'channels.online-1.durationRaw',
      ],
    ],
    ['a step more', { steps: [...WHOLE.steps, 'Trả kết quả.'] }, ['steps.3']],
    ['a text that is stated now', { requirements: 'Có mặt.' }, ['requirements']],
  ])('is said by paths: %s', (_, change, paths) => {
    expect(differencesOf(WHOLE, { ...WHOLE, ...change }).map(({ path }) => path)).toEqual(paths);
  });

  it('has both values, and none where there is none', () => {
    expect(differencesOf(WHOLE, { ...WHOLE, confidentiality: 'restricted', steps: WHOLE.steps.slice(0, 1) })).toEqual([
      { path: 'steps.2', before: WHOLE.steps[1], after: undefined },
      { path: 'confidentiality', before: undefined, after: 'restricted' },
    ]);
  });
});

describe('parts that the law asks for', () => {
  const none = { code: null, name: '' };
  it.each<[string, Partial<ProcedureContent>, string[]]>([
    ['none is missing', {}, []],
    ['steps of blanks', { steps: [' '] }, ['steps']],
    ['no ways of applying, so no duration either', { channels: [] }, ['channels', 'duration']],
    ['papers', { cases: [{ key: '1', name: '', components: [] }] }, ['papers']],
    ['papers as running text', { cases: [], proseParts: { components: 'Đơn đề nghị.' } }, []],
    ['a duration in words', { channels: [{ ...DIRECT, duration: null }] }, []],
    ['no duration at all', { channels: [{ ...DIRECT, duration: null, durationText: null }] }, ['duration']],
    ['subjects and results', { subjects: [], results: [] }, ['subjects', 'results']],
    ['agencies', { agencies: { ...WHOLE.agencies, executingGroups: [], authorityGroups: [], coordinating: [none] } }, ['agencies']],
  ])('%s', (_, change, missing) => {
    expect(missingParts({ ...WHOLE, ...change })).toEqual(missing);
  });
});
