import { formatImportReport, ImportTally } from '../../../src/modules/catalogue/domain/import/import-report.js';
import { ProcedureFile } from '../../../src/modules/catalogue/domain/import/procedure-file.js';

describe('the printout of an import of a file that is no JSON Lines', () => {
  const lines = JSON.stringify(
    Array.from({ length: 500 }, (_, index) => ({ code: String(index) })),
    null,
    2,
  ).split('\n');
  const tally = new ImportTally();
  const file = new ProcedureFile('2026-11-20');
  for (const line of lines) {
    const outcome = file.read(line);
    if (outcome) tally.add(outcome);
  }

  it.each([
    ['vi', /Không nhập được gì/, /\d+ dòng khác bị từ chối/],
    ['en', /Nothing was imported/, /\d+ others refused/],
  ] as const)('is short and says what is wrong (%s)', (language, verdict, others) => {
    const printed = formatImportReport(tally.summary(), language);
    expect(printed.split('\n').length).toBeLessThan(40);
    expect(printed).toMatch(verdict);
    expect(printed).toMatch(others);
  });
});
