import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../architecture/checks/source-files.js';
import { House } from '../support/house.js';

const run = promisify(execFile);
const FOLDER = join(PROJECT, 'tools', 'typed-client');

describe('a client whose types are generated from the document', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  it('compiles under strict and carries a dossier from its submission to the result in hand', async () => {
    await run(process.execPath, [join(FOLDER, 'build.mjs')]);
    const { stdout } = await run(process.execPath, [join(FOLDER, 'generated', 'out', 'drive.js'), await house.app.getUrl()]);
    const { code, steps, status } = JSON.parse(stdout) as { code: string; steps: string[]; status: string };
    expect({ code, status }).toEqual({ code: 'H21.195-261120-0001', status: 'result-returned' });
    expect(steps.length).toBeGreaterThan(1);
  });
});
