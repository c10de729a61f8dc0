import { importFindings } from './checks/imports.js';
import { PROJECT } from './checks/source-files.js';

describe('imports', () => {
  it('point down, come by the door, and make no circle', async () => {
    expect(await importFindings(PROJECT)).toEqual([]);
  });
});
