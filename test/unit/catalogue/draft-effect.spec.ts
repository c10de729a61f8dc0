import { effectOf } from '../../../src/modules/catalogue/domain/draft-effect.js';
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
const DIRECT = { caseKey: '2', channel: 'direct' } as const;

const effect = (changes: object, of: { caseKey: string | null; channel: 'direct' | 'online' } = DIRECT) =>
  effectOf(BEFORE, { ...BEFORE, ...changes }, of);

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
});
