import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from './checks/source-files.js';

const run = promisify(execFile);
const generate = (...args: string[]): Promise<{ stderr: string }> =>
  run(process.execPath, [join(PROJECT, 'tools', 'maps', 'generate.mjs'), ...args]);

const UNREADABLE = `
  class A implements Follower { readonly name = 'a'; readonly types: readonly string[] = somewhere(); }
  declare function somewhere(): string[];
  interface Follower { readonly name: string; readonly types: readonly string[]; }
  class B { constructor(private readonly listeners: { on(type: string, listener: () => void): void }) {}
    init() { this.listeners.on(somewhere()[0]!, () => undefined); } }
  class EntitySchema { constructor(readonly options: object) {} }
  export const X = new EntitySchema({ schema: 'a', tableName: 'b', columns: {} });`;

describe('the maps of events and tables', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'mot-cua-maps-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('show what the sources say; if not, run `node tools/maps/generate.mjs`', async () => {
    await generate(folder);
    for (const page of ['events.md', 'tables.md'])
      expect(await readFile(join(folder, page), 'utf8')).toBe(await readFile(join(PROJECT, 'docs', 'maps', page), 'utf8'));
  });

  it('name what they cannot read', async () => {
    const file = join(folder, 'unreadable.ts');
    await writeFile(file, UNREADABLE);
    const failure = (await generate(folder, file).catch((error: unknown) => error)) as { stderr: string };
    expect(failure.stderr.trim().split('\n')).toEqual([
      `${file}: a listener that the map cannot read`,
      `${file}: a follower whose types the map cannot read`,
      'a.b: not described',
    ]);
  });
});
