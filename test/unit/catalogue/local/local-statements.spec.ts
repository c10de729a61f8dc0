import { withLocalTerms } from '../../../../src/modules/catalogue/domain/local/apply-local-terms.js';
import { statementGate } from '../../../../src/modules/catalogue/domain/local/check-statement.js';
import { heldOn, type StandingTerm } from '../../../../src/modules/catalogue/domain/local/local-term.js';
import type { HeldTerms, LocalPart, LocalStatement, LocalValues } from '../../../../src/modules/catalogue/domain/local/local-terms.js';
import { changedUnder, nationalPart } from '../../../../src/modules/catalogue/domain/local/national-part.js';
import type { ProcedureContent } from '../../../../src/modules/catalogue/domain/procedure.js';
import { cleanRow, imported } from '../seed-rows.js';

const paper = (name: string, caseName: string | null = null) => ({
  caseName,
  code: null,
  name,
  originals: 1,
  copies: 0,
  required: true,
  electronicForm: false,
});
const line = (value: number, matter: object = {}) => ({
  channel: null,
  caseName: null,
  agencyCode: null,
  duration: { unit: 'working-days' as const, value },
  ...matter,
});
const national: ProcedureContent = {
  ...imported(cleanRow()).content,
  cases: ['Cấp mới', 'Cấp lại'].map((name, index) => ({
    key: String(index + 1),
    name,
    components: imported(cleanRow()).content.cases[0]!.components,
  })),
};
const assertStatement = (...asked: Parameters<typeof statementGate>): void => {
  for (const step of statementGate(...asked)) step();
};
const GROUND = {
  decisionNumber: '1/QĐ-UBND',
  decisionIssuer: 'Ủy ban nhân dân tỉnh',
  decidedOn: '2026-11-01',
  effectiveFrom: '2026-12-01',
};
const held = (values: Partial<LocalValues>): HeldTerms =>
  Object.fromEntries(Object.entries(values).map(([part, value]) => [part, { termId: part, ...GROUND, value }]));

describe('what the province says, over the national text', () => {
  it('a duration for all is that of each way of applying, and one of a case or an agency is not', () => {
    const { channels } = withLocalTerms(national, held({ durations: [line(2), line(1, { caseName: 'Cấp lại' })] }));
    expect(channels.map(({ duration }) => duration)).toEqual([{ unit: 'working-days', value: 2 }]);
    const untouched = withLocalTerms(national, held({ durations: [line(1, { agencyCode: 'H21.110' })] }));
    expect(untouched.channels).toEqual(national.channels);
  });

  it('where the national text states no way of applying, the one at the counter', () => {
    const { channels } = withLocalTerms({ ...national, channels: [] }, held({ durations: [line(2)] }));
    expect(channels).toEqual([expect.objectContaining({ channel: 'direct', duration: { unit: 'working-days', value: 2 } })]);
  });

  it('what is offered online here goes by the terms of the counter, under keys of its own', () => {
    const { onlineLevel, channels } = withLocalTerms(
      { ...national, onlineLevel: 'none' },
      held({ onlineLevel: { level: 'partial', reason: 'Phải đối chiếu bản chính.' } }),
    );
    expect([onlineLevel, channels.map(({ key, channel }) => [key, channel])]).toEqual([
      'partial',
      [
        ['direct-1', 'direct'],
        ['online-direct-1', 'online'],
      ],
    ]);
    expect(channels[1]?.fees).toEqual(channels[0]?.fees);
  });

  it('papers are added to and dropped from one case or all of them', () => {
    const { cases } = withLocalTerms(
      national,
      held({
        papers: {
          added: [paper('Bản vẽ'), paper('Đơn trình báo', 'Cấp lại')],
          dropped: [{ caseName: 'Cấp lại', name: 'Tờ khai' }],
        },
      }),
    );
    expect(cases.map(({ name, components }) => [name, components.map(({ key, name: paperName }) => [key, paperName])])).toEqual([
      [
        'Cấp mới',
        [
          ['1', 'Tờ khai'],
          ['local-1', 'Bản vẽ'],
        ],
      ],
      [
        'Cấp lại',
        [
          ['local-1', 'Bản vẽ'],
          ['local-2', 'Đơn trình báo'],
        ],
      ],
    ]);
  });

  it('levels and the place where it is handed in', () => {
    const { levels, receivingAddress } = withLocalTerms(
      national,
      held({ agencies: { levels: ['province'], agencyCodes: [], receivingAddress: '1 Trần Hưng Đạo' } }),
    );
    expect([levels, receivingAddress]).toEqual([['province'], '1 Trần Hưng Đạo']);
  });
});

describe('a statement is held against the national text', () => {
  it.each<[string, LocalStatement, string, string]>([
    ['nothing', {}, 'LOCAL_TERMS_EMPTY', 'terms'],
    ['one matter twice', { durations: [line(2), line(3)] }, 'LOCAL_DURATION_REPEATED', 'terms.durations.1'],
    ['days without a number', { durations: [line(0)] }, 'DURATION_VALUE_WRONG', 'terms.durations.0.duration.value'],
    ['more days than any procedure takes', { durations: [line(501)] }, 'DURATION_TOO_LONG', 'terms.durations.0.duration.value'],
    ['an unknown case', { durations: [line(2, { caseName: 'Gia hạn' })] }, 'LOCAL_CASE_UNKNOWN', 'terms.durations.0.caseName'],
    [
      'an unknown paper',
      { papers: { added: [], dropped: [{ caseName: null, name: 'Giấy khác' }] } },
      'LOCAL_PAPER_UNKNOWN',
      'terms.papers.dropped.0.name',
    ],
    ['a paper that is there', { papers: { added: [paper('Tờ khai')], dropped: [] } }, 'LOCAL_PAPER_THERE', 'terms.papers.added.0.name'],
    [
      'a paper twice, once for all cases',
      { papers: { added: [paper('Bản vẽ'), paper('Bản vẽ', 'Cấp lại')], dropped: [] } },
      'LOCAL_PAPER_THERE',
      'terms.papers.added.1.name',
    ],
    [
      'less than full for no reason',
      { onlineLevel: { level: 'partial', reason: null } },
      'LOCAL_ONLINE_REASON_MISSING',
      'terms.onlineLevel.reason',
    ],
    [
      'in part, but on no ground of the law',
      { onlineLevel: { level: 'partial', reason: 'Phải đối chiếu bản chính.' } },
      'LOCAL_ONLINE_GROUND_MISSING',
      'terms.onlineLevel.ground',
    ],
    [
      'in full on a ground',
      { onlineLevel: { level: 'full', ground: 'technical-fault', reason: null } },
      'LOCAL_ONLINE_GROUND_MISSING',
      'terms.onlineLevel.ground',
    ],
    ['one digit of an owner', { rules: { codePattern: '{agency}-{yymmdd}-1{number}' } }, 'CODE_PATTERN_WRONG', 'terms.rules.codePattern'],
    ['full for a reason', { onlineLevel: { level: 'full', reason: 'Vì sao?' } }, 'LOCAL_ONLINE_REASON_MISSING', 'terms.onlineLevel.reason'],
    ['nobody', { agencies: { levels: [], agencyCodes: [], receivingAddress: null } }, 'LOCAL_AGENCIES_EMPTY', 'terms.agencies'],
  ])('%s: %j', (_, statement, code, field) => {
    expect(() => assertStatement(statement, national)).toThrow(
      expect.objectContaining({ code, details: { errors: [expect.objectContaining({ field })] } }),
    );
  });
});

describe('what holds', () => {
  const hashOf = (value: unknown): string => JSON.stringify(value);
  const term = (
    part: LocalPart,
    effectiveFrom: string,
    value: StandingTerm['value'],
    publishedAt = '2026-11-20T10:00:00Z',
  ): StandingTerm => ({
    ...GROUND,
    termId: `${part} ${effectiveFrom}`,
    part,
    effectiveFrom,
    value,
    nationalHash: hashOf(nationalPart(national, part)),
    publishedAt: new Date(publishedAt),
  });
  const full = { level: 'full', reason: null } as const;
  const terms = [
    term('onlineLevel', '2027-02-01', null),
    term('durations', '2026-12-01', [line(3)]),
    term('onlineLevel', '2026-12-01', full),
    term('durations', '2027-01-01', [line(2)]),
  ];

  it.each([
    ['2026-11-30', {}],
    ['2026-12-01', { durations: 'durations 2026-12-01', onlineLevel: 'onlineLevel 2026-12-01' }],
    ['2026-12-31', { durations: 'durations 2026-12-01', onlineLevel: 'onlineLevel 2026-12-01' }],
    ['2027-01-01', { durations: 'durations 2027-01-01', onlineLevel: 'onlineLevel 2026-12-01' }],
    ['2027-02-01', { durations: 'durations 2027-01-01' }],
  ])('on %s', (on, expected) => {
    const ids = Object.fromEntries(Object.entries(heldOn(terms, on)).map(([part, { termId }]) => [part, termId]));
    expect(ids).toEqual(expected);
  });

  it('what is published at noon for the same day does not change what was handed in in the morning', () => {
    const atNoon = [term('durations', '2026-12-01', [line(3)], '2026-12-01T05:00:00Z')];
    expect(heldOn(atNoon, '2026-12-01', new Date('2026-12-01T02:00:00Z'))).toEqual({});
    expect(Object.keys(heldOn(atNoon, '2026-12-01', new Date('2026-12-01T06:00:00Z')))).toEqual(['durations']);
  });

  it('says where the national text changed underneath, and only there', () => {
    const changed = { ...national, onlineLevel: 'none' as const, channels: national.channels.map((each) => ({ ...each, duration: null })) };
    expect(changedUnder(terms, national, hashOf)).toEqual([]);
    // The online level goes back to the national text, so that there is nothing to look at.
    expect(changedUnder(terms, changed, hashOf)).toEqual(['durations']);
  });

  it('a paper that the province added by an earlier decision is there, unless this one says something else of papers', () => {
    const forms = [{ caseName: null, name: 'Bản vẽ', formCode: 'BM-1' }];
    const sources = [{ caseName: null, name: 'Bản vẽ', databaseCode: 'dan-cu', exception: null }];
    const held = [paper('Bản vẽ')];
    expect(() => assertStatement({ forms, sources }, national, held)).not.toThrow();
    for (const papers of [null, { added: [], dropped: [] }]) {
      expect(() => assertStatement({ papers, forms }, national, held)).toThrow(expect.objectContaining({ code: 'LOCAL_PAPER_UNKNOWN' }));
    }
  });
});
