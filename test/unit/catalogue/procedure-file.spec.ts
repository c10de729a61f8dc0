import { formatImportReport, ImportTally, summariseFindings } from '../../../src/modules/catalogue/domain/import/import-report.js';
import { ProcedureFile } from '../../../src/modules/catalogue/domain/import/procedure-file.js';
import { cleanRow, COLLECTED_ON } from './seed-rows.js';

const read = (...lines: string[]) => {
  const file = new ProcedureFile(COLLECTED_ON);
  return { file, outcomes: lines.flatMap((line) => file.read(line) ?? []) };
};
const line = (changes: object) => JSON.stringify(cleanRow(changes));

describe('a procedures file', () => {
  it('refuses the second row of a code and keeps the first', () => {
    const { outcomes } = read(
      line({ code: '1.000001', name: 'Một' }),
      '',
      line({ code: '1.000001', name: 'Hai' }),
      line({ code: ' 1.000001', name: 'Ba' }),
    );
    expect(outcomes.map(({ kind, line: at, code }) => [kind, at, code])).toEqual([
      ['imported', 1, '1.000001'],
      ['refused', 3, '1.000001'],
      ['imported', 4, ' 1.000001'],
    ]);
  });

  it('refuses a line that is no JSON and goes on', () => {
    const { outcomes } = read('{"code":', line({}));
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['refused', 'imported']);
  });

  it('finds agencies spelled in several ways, and codes with several names', () => {
    const { file } = read(
      line({ code: '1.000001', executing_agencies: [{ code: 'H21.204', name: 'UBND xã Hoà Hội' }] }),
      line({ code: '1.000002', executing_agencies: [{ code: 'H21.204', name: 'Ủy ban nhân dân xã Hòa Hội' }] }),
    );
    expect(file.wholeFileFindings().map(({ code, field, value }) => [code, field, value])).toEqual([
      ['AGENCY_NAMES_DIFFER', 'H21.204', '"UBND xã Hoà Hội | Ủy ban nhân dân xã Hòa Hội"'],
      ['AGENCY_SPELLINGS_DIFFER', '', '"UBND xã Hoà Hội | Ủy ban nhân dân xã Hòa Hội"'],
    ]);
  });
});

describe('the printout', () => {
  const { file, outcomes } = read(line({ code: '1.0', results: [] }), line({ code: '1.0' }), '[]');

  it('accounts for every row', () => {
    expect(summariseFindings(outcomes)).toMatchObject({
      read: 3,
      imported: 1,
      refused: 2,
      refusals: [
        { line: 2, code: '1.0', reasons: ['CODE_REPEATED'] },
        { line: 3, code: null, reasons: ['ROW_UNREADABLE'] },
      ],
    });
  });

  it('names refusals, counts and examples in both languages', () => {
    const tally = new ImportTally();
    for (const outcome of outcomes) tally.add(outcome);
    tally.addFindings(file.wholeFileFindings(), 'file');
    expect(formatImportReport(tally.summary())).toBe(
      [
        '3 rows read, 1 imported, 2 refused',
        '  refused: #2 "1.0" CODE_REPEATED',
        '  refused: #3 null ROW_UNREADABLE',
        'REFUSED CODE_REPEATED: 1 fields, 1 rows: the code occurred on an earlier line of the file',
        '    e.g. 1.0 code "1.0 (1)"',
        'REFUSED ROW_UNREADABLE: 1 fields, 1 rows: the line is no JSON object',
        '    e.g. #3 []',
        'WARNING CODE_UNUSUAL: 2 fields, 2 rows: the code is not of the form n.nnnnnn; kept as it is',
        '    e.g. 1.0 code "1.0"; 1.0 code "1.0"',
        'WARNING RESULTS_MISSING: 1 fields, 1 rows: no result is stated',
        '    e.g. 1.0 results',
      ].join('\n'),
    );
    expect(formatImportReport(tally.summary())).not.toContain('Nothing was imported');
    expect(formatImportReport(tally.summary(), 'vi')).toContain('3 dòng đã đọc, 1 đã nhập, 2 từ chối');
  });
});
