import { silentTests } from './checks/assertions.js';
import { clockFindings } from './checks/clock.js';
import { moduleFindings, undocumentedFindings } from './checks/documented.js';
import { folderFindings } from './checks/folders.js';
import { leftoverFindings } from './checks/leftovers.js';
import { nameFindings } from './checks/names.js';
import { rightsFindings } from './checks/rights.js';
import { sizeFindings, sizesOf, widthFindings } from './checks/sizes.js';
import { PROJECT, sourceFiles } from './checks/source-files.js';
import { sqlFindings } from './checks/sql-texts.js';
import { writingReadFindings } from './checks/writes.js';

const FILES = sourceFiles(PROJECT);

describe('the sources', () => {
  it('lie in folders that the table of floors knows', () => {
    expect(folderFindings(PROJECT)).toEqual([]);
  });

  it('are small', () => {
    expect(sizeFindings(FILES)).toEqual([]);
    expect(widthFindings(FILES)).toEqual([]);
    const sizes = sizesOf(FILES, 'src');
    process.stdout.write(
      `src: ${sizes.files} files, lines at the median ${sizes.median}, ` +
        `at the 95th percentile ${sizes.percentile95}, largest ${sizes.largest}\n`,
    );
    expect(sizes.median).toBeLessThanOrEqual(50);
    expect(sizes.percentile95).toBeLessThanOrEqual(150);
  });

  it('have names that say something', () => {
    expect(nameFindings(FILES)).toEqual([]);
  });

  it('say in a comment what is exported, and in a README what a module is', () => {
    expect(undocumentedFindings(FILES)).toEqual([]);
    expect(moduleFindings(PROJECT, FILES)).toEqual([]);
  });

  it('ask the Clock for the time', () => {
    expect(clockFindings(FILES)).toEqual([]);
  });

  it('decide by the roles that count in the matter at hand', () => {
    expect(rightsFindings(FILES)).toEqual([]);
  });

  it('name only their own tables in SQL', () => {
    expect(sqlFindings(FILES)).toEqual([]);
  });

  it('write only where it says so, in persistence', () => {
    expect(writingReadFindings(FILES)).toEqual([]);
  });

  it('assert something in every test', () => {
    expect(silentTests(FILES)).toEqual([]);
  });

  it('leave nothing behind', () => {
    expect(leftoverFindings(FILES)).toEqual([]);
  });
});
