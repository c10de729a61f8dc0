import { statSync } from 'node:fs';
import { summariseFindings } from '../../../src/modules/catalogue/domain/import/import-report.js';
import type { ImportedRow } from '../../../src/modules/catalogue/domain/import/read-procedure-row.js';
import { readSeed, seedLines } from './seed-rows.js';

const { file, outcomes } = readSeed();
const summary = summariseFindings(outcomes);
const rows = outcomes.filter((outcome): outcome is ImportedRow => outcome.kind === 'imported');
const nested = rows.filter((row) => row.content.kind !== null);
const rowsWith = (code: string, among: readonly ImportedRow[] = rows) =>
  among.filter((row) => row.findings.some((finding) => finding.code === code)).length;
const fieldsWith = (code: string) => summary.counts.find((count) => count.code === code)?.count ?? 0;

describe('the shipped catalogue', () => {
  it('imports all 5,665 + 105 procedures, each once', () => {
    expect([summary.read, summary.imported, summary.refused, nested.length]).toEqual([5_770, 5_770, 0, 5_665]);
    expect(new Set(rows.map((row) => row.code)).size).toBe(5_770);
    expect(seedLines()).toHaveLength(5_770);
  });

  it('stays small', () => {
    expect(statSync(new URL('../../../src/seed/catalogue/procedures.jsonl.gz', import.meta.url)).size).toBeLessThan(5_000_000);
  });

  it('has what the source has: cases, papers, ways of applying, fees, legal bases, results, services', () => {
    const sum = (count: (row: ImportedRow) => number) => nested.reduce((total, row) => total + count(row), 0);
    const entries = seedLines().flatMap(
      (line) => (JSON.parse(line) as { execution_cases?: { components: unknown[] }[] }).execution_cases ?? [],
    );
    expect([entries.length, entries.flatMap(({ components }) => components).length]).toEqual([7_841, 28_064]);
    // Headings and notes are no cases, and notes are no papers; papers for several cases are listed in each of them.
    expect(sum((row) => row.content.cases.length)).toBe(7_277);
    expect(sum((row) => row.content.cases.flatMap((one) => one.components).length)).toBe(27_810);
    expect(sum((row) => row.content.channels.length)).toBe(16_558);
    expect(sum((row) => row.content.channels.flatMap((terms) => terms.fees).length)).toBe(15_599);
    expect(sum((row) => row.content.legalBases.length)).toBe(23_561);
    expect(sum((row) => row.content.results.length)).toBe(7_014);
    expect(sum((row) => row.content.serviceCases.length)).toBe(6_530);
    expect(Math.max(...nested.map((row) => row.content.cases.flatMap((one) => one.components).length))).toBe(224);
  });

  it('counts kinds and levels as the source does', () => {
    const count = (of: (row: ImportedRow) => unknown, value: unknown) => nested.filter((row) => of(row) === value).length;
    expect(['full', 'partial', 'none'].map((level) => count((row) => row.content.onlineLevel, level))).toEqual([2_050, 2_889, 726]);
    expect(['standard', 'specific', 'internal'].map((kind) => count((row) => row.content.kind, kind))).toEqual([4_574, 899, 192]);
    expect(
      (['province', 'commune', 'ministry', 'vertical'] as const).map(
        (level) => nested.filter((row) => row.content.levels.includes(level)).length,
      ),
    ).toEqual([3_045, 1_120, 2_267, 1_114]);
  });

  it('finds the known gaps of the 5,665, exactly', () => {
    expect(rowsWith('COMPONENTS_MISSING', nested)).toBe(97);
    expect(rowsWith('DURATION_MISSING', nested)).toBe(655);
    expect(rowsWith('LEGAL_BASIS_MISSING', nested)).toBe(200);
    expect(rowsWith('RESULTS_MISSING', nested)).toBe(19);
    expect(rowsWith('EXECUTING_AGENCY_MISSING', nested)).toBe(39);
    expect(rowsWith('CODE_UNUSUAL')).toBe(4);
    expect(rowsWith('REQUIRED_UNSTATED', nested)).toBe(5_665 - 97);
    // At the source 23: in one of them only the prose of the steps, which is not shipped, has such a character.
    expect(rowsWith('PRIVATE_USE_CHARACTER', nested)).toBe(22);
    expect([rowsWith('EFFECTIVE_FROM_DECISION', nested), rowsWith('EFFECTIVE_DATE_UNKNOWN', nested)]).toEqual([166, 26]);
  });

  it('charges none of the odd fees', () => {
    const fees = nested.flatMap((row) => row.content.channels.flatMap((terms) => terms.fees));
    const small = fees.filter((fee) => Number(fee.rawAmount) >= 1 && Number(fee.rawAmount) <= 99);
    expect([small.length, fees.filter((fee) => fee.rawAmount === null).length, fees.filter((fee) => fee.rawAmount === '0').length]).toEqual(
      [221, 807, 10_595],
    );
    expect(fees.filter((fee) => fee.rawAmount === '17500000000')).toHaveLength(1);
    expect(fieldsWith('FEE_FOREIGN_CURRENCY')).toBe(160);
    expect(fees.filter((fee) => fee.amount !== null && fee.amount !== 0 && (fee.amount < 1_000 || fee.amount > 300_000_000))).toEqual([]);
  });

  it('reports agencies spelled in several ways', () => {
    const codes = file.wholeFileFindings().map((finding) => finding.code);
    expect([
      codes.filter((code) => code === 'AGENCY_NAMES_DIFFER').length,
      codes.filter((code) => code === 'AGENCY_SPELLINGS_DIFFER').length,
    ]).toEqual([1, 21]);
  });

  it('keeps both procedures whose codes differ by a space', () => {
    expect(rows.filter((row) => row.code.trim() === '1.014325').map((row) => row.content.name)).toHaveLength(2);
  });
});
