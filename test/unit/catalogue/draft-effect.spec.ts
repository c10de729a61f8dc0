import { effectOf, type Said } from '../../../src/modules/catalogue/domain/draft-effect.js';
import type { LocalDuration, LocalStatement } from '../../../src/modules/catalogue/domain/local/local-terms.js';
import { withStatement } from '../../../src/modules/catalogue/domain/local/stated-terms.js';
import type { ChannelTerms, ComponentRequirement, ProcedureContent } from '../../../src/modules/catalogue/domain/procedure.js';

const paper = (key: string, name: string) => ({ key, name, required: true }) as ComponentRequirement;
const terms = (channel: 'direct' | 'online', value: number, amount: number) =>
  ({
    key: `${channel}-1`,
    channel,
    duration: { unit: 'working-days', value },
    durationText: null,
    fees: [{ amount }],
  }) as unknown as ChannelTerms;

const BEFORE = {
  levels: ['commune'],
  agencies: {},
  receivingAddress: null,
  steps: ['Nộp hồ sơ.'],
  results: [],
  cases: [
    { key: '1', name: 'Lần đầu', components: [paper('1', 'Tờ khai')] },
    { key: '2', name: 'Cấp lại', components: [paper('1', 'Đơn')] },
  ],
  channels: [terms('direct', 5, 0), terms('online', 4, 0)],
} as unknown as ProcedureContent;
const OF = { resolvingAgencyCode: 'H21.110', caseKey: '2' } as const;
const DIRECT = { ...OF, channel: 'direct' } as const;
const SAID: Said = { content: BEFORE, local: {}, rules: null };

const effect = (changes: object, of: { caseKey: string | null; channel: 'direct' | 'online' } = DIRECT) =>
  effectOf(SAID, { ...SAID, content: { ...BEFORE, ...changes } }, { ...OF, ...of });
/** What a statement of the province about one case, one agency or all is to a dossier. */
const local = (statement: LocalStatement, of = DIRECT) => effectOf(SAID, { ...SAID, local: withStatement({}, statement) }, of);

describe('what a draft would have said of a dossier', () => {
  it('is nothing where it says the same, and where it changes other cases and ways of applying', () => {
    expect(effect({})).toEqual({ parts: [], differences: [] });
    const [first, second] = BEFORE.cases;
    expect(effect({ cases: [{ ...first!, components: [] }, second!] }).parts).toEqual([]);
    expect(effect({ channels: [BEFORE.channels[0]!, terms('online', 1, 9)] }).parts).toEqual([]);
    expect(effect({ channels: [BEFORE.channels[0]!, terms('online', 1, 9)] }, { caseKey: '2', channel: 'online' }).parts).toEqual([
      'duration',
      'fees',
    ]);
  });

  it('names the part and the value', () => {
    expect(effect({ channels: [terms('direct', 7, 0)], steps: ['Nộp hồ sơ.', 'Nhận kết quả.'] })).toEqual({
      parts: ['duration', 'steps'],
      differences: [
        { path: 'duration.direct-1.duration.value', before: 5, after: 7 },
        { path: 'steps.2', before: undefined, after: 'Nhận kết quả.' },
      ],
    });
  });

  it('finds the case by its name, for versions number their cases anew, and says where it is gone', () => {
    const [first, second] = BEFORE.cases;
    expect(
      effect({
        cases: [
          { ...second!, key: '1' },
          { ...first!, key: '2' },
        ],
      }).parts,
    ).toEqual([]);
    expect(effect({ cases: [first!] }).parts).toEqual(['papers']);
    expect(effect({ cases: [] }).differences).toContainEqual({ path: 'papers.1.name', before: 'Đơn', after: undefined });
  });

  it.each<[string, Partial<LocalDuration>, readonly string[]]>([
    ['another case', { caseName: 'Lần đầu' }, []],
    ['another agency', { agencyCode: 'H21.112' }, []],
    ['another way of applying', { channel: 'online' }, []],
    ['its own case', { caseName: 'Cấp lại' }, ['duration']],
    ['its own agency', { agencyCode: 'H21.110' }, ['duration']],
  ])('takes the duration that is nearest to the dossier: one of %s', (_, line, parts) => {
    const duration = { channel: null, caseName: null, agencyCode: null, duration: { unit: 'working-days', value: 2 }, ...line };
    expect(local({ durations: [duration as LocalDuration] }).parts).toEqual(parts);
  });

  it('tells of agencies that are authorised, and of rules', () => {
    expect(local({ agencies: { levels: ['commune'], agencyCodes: ['H21.112'], receivingAddress: null } }).differences).toEqual([
      { path: 'agencies.authorised.1', before: undefined, after: 'H21.112' },
    ]);
    const ruled = effectOf({ ...SAID, rules: { supplementLimit: 1 } }, { ...SAID, rules: { supplementLimit: 2 } }, DIRECT);
    expect(ruled).toEqual({ parts: ['rules'], differences: [{ path: 'rules.supplementLimit', before: 1, after: 2 }] });
  });
});
