import { FORM_EXAMPLE } from '../../../src/modules/catalogue/http/form-example.js';
import { newId } from '../../../src/shared/id.js';
import { contentOf, lineOf } from '../../unit/catalogue/fees/made-schedule.js';
import { COLLECTED_ON } from '../../unit/catalogue/seed-rows.js';
import { catalogueHouse } from './catalogue-house.js';

const format = 'mot-cua.catalogue/1';
const decided = { decisionNumber: '77/QĐ-UBND', decisionIssuer: 'Ủy ban nhân dân tỉnh', withdrawn: null as string | null };
const version = (versionNo: number, effectiveFrom: string, content: object, more: object = {}) => ({
  ...decided,
  versionNo,
  effectiveFrom,
  signedOn: '2026-10-01',
  publishedOn: '2026-10-02',
  content,
  ...more,
});
const form = (code: string, ...versions: object[]) => ({ format, kind: 'form', code, versions });
const FIRST = version(1, '2026-10-10', FORM_EXAMPLE);
const SECOND = version(2, '2027-01-01', { ...FORM_EXAMPLE, name: 'Mẫu mới' });
const fees = (code: string, versions: object[]) => ({ format, kind: 'fee-schedule', code, versions });
const FEES = contentOf({ lines: [lineOf('one', { kind: 'flat', amount: 10_000 })] });
const feeVersion = version(1, '2026-10-10', FEES, { lastDay: null, correctsVersionNo: null });
const term = (part: string, value: unknown, more: object = {}) => ({
  ...decided,
  id: newId(),
  part,
  value,
  effectiveFrom: '2026-10-10',
  decidedOn: '2026-10-01',
  nationalHash: 'a'.repeat(64),
  ...more,
});
const RULES = term('rules', { supplementLimit: 1 });
const terms = (...stated: object[]) => ({ format, kind: 'local-terms', scope: { kind: 'all', code: null }, terms: stated });
const salary = (amount: number) => ({ format, kind: 'base-salary', row: { validFrom: '2027-07-01', amount, source: 'NĐ 1/2027/NĐ-CP' } });

describe('lines of an export beside procedures', () => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;
  beforeAll(async () => void (house = await catalogueHouse()));
  afterAll(() => house.close());

  const taken = async (lines: readonly object[], dry = false) => {
    const { besides, summary } = await house.importProcedures.execute(await house.fileOf(...lines), COLLECTED_ON, undefined, { dry });
    const found = summary.counts.map(({ code, examples }) => [code, ...examples]);
    return [Object.values(besides), summary.refused, found] as const;
  };
  const exported = async () => {
    const lines: unknown[] = [];
    for await (const line of house.exported.besides()) lines.push(line);
    return lines;
  };

  it('come in as they stood, once, dated rows too, and are told again', async () => {
    const lines = [form('BM-1', FIRST), fees('BP-1', [feeVersion]), terms(RULES), salary(2_600_000)];
    expect(await taken(lines, true)).toEqual([[4, 0, 0], 0, []]);
    expect(await exported()).not.toEqual(expect.arrayContaining(lines));
    expect(await taken(lines)).toEqual([[4, 0, 0], 0, []]);
    expect(await exported()).toEqual(expect.arrayContaining(lines));
    expect(await taken(lines)).toEqual([[0, 0, 4], 0, []]);
  });

  it('go on where they begin with what is known, and say nothing new where they are older', async () => {
    const withdrawn = { ...SECOND, withdrawn: 'Nhập sai ngày.' };
    const more = term('rules', { supplementLimit: 2 }, { effectiveFrom: '2027-01-01' });
    expect(await taken([form('BM-1', FIRST, SECOND), terms(RULES, more)])).toEqual([[0, 2, 0], 0, []]);
    expect(await taken([form('BM-1', FIRST, withdrawn), terms(RULES, { ...more, withdrawn: 'Chưa đủ căn cứ.' })])).toEqual([
      [0, 2, 0],
      0,
      [],
    ]);
    expect(await taken([form('BM-1', FIRST), terms(RULES)])).toEqual([[0, 0, 2], 0, []]);
    expect(await exported()).toEqual(expect.arrayContaining([form('BM-1', FIRST, withdrawn)]));
  });

  it('change nothing where they tell another story, or stand in the way of what is here, and say so', async () => {
    const before = await exported();
    const others = [
      form('BM-1', { ...FIRST, effectiveFrom: '2026-10-11' }),
      terms(term('rules', { supplementLimit: 3 }, { effectiveFrom: '2026-11-01' }), term('rules', { supplementLimit: 4 })),
      salary(2_700_000),
    ];
    expect(await taken(others)).toEqual([
      [0, 0, 3],
      0,
      [['TOLD_OTHERWISE', '#1 form BM-1', '#2 local-terms all', '#3 base-salary 2027-07-01']],
    ]);
    expect(await taken([fees('BP-2', [feeVersion])])).toEqual([[0, 0, 1], 0, [['SCHEDULE_OVERLAPS', '#1 fee-schedule BP-2']]]);
    expect(await exported()).toEqual(before);
  });

  it('are refused where they are not of their form, are named twice, or where an answer or a quote would fail by them', async () => {
    const wrong = [
      form('BM-3'),
      form('BM-3', SECOND),
      form('BM-3', { ...FIRST, effectiveFrom: '2026-02-30' }),
      form('BM-3', version(1, '2026-10-10', { ...FORM_EXAMPLE, schema: { type: 'object', properties: { a: { $ref: '#/$defs/none' } } } })),
      form('BM-3', { ...FIRST, drafter: newId() }),
      fees('BP-3', [version(1, '2026-10-10', { ...FEES, lines: [] }, { lastDay: null, correctsVersionNo: null })]),
      terms(RULES, { ...RULES, id: newId() }),
      terms({ ...RULES, part: 'moon' }),
      { ...salary(1), row: { validFrom: '2027-07-01', amount: -1, source: 'x' } },
      { format, kind: 'process', code: 'x' },
    ];
    const [, refused, found] = await taken(wrong);
    expect([refused, found.map(([code]) => code)]).toEqual([wrong.length, ['HISTORY_WRONG']]);
    const [, repeated, told] = await taken([form('BM-4', FIRST), form('BM-4', FIRST)]);
    expect([repeated, told.map(([code]) => code)]).toEqual([1, ['CODE_REPEATED']]);
  });
});
