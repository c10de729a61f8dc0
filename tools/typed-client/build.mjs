import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../src/launcher/project.mjs';
import { runNode } from '../../src/launcher/run.mjs';
import { installTool } from '../../src/launcher/tool-packages.mjs';

/**
 * Makes types of openapi/openapi.json with openapi-typescript and compiles `drive.ts` against them, all under `strict`; installs what it
 * needs first. The outcome is `generated/out/drive.js`.
 */
const folder = inProject('tools', 'typed-client');
await installTool(folder, 'the generator of typed clients');
mkdirSync(join(folder, 'generated'), { recursive: true });
const generator = join(folder, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');
const compiler = join(folder, 'node_modules', 'typescript', 'bin', 'tsc');
for (const args of [
  [generator, inProject('openapi', 'openapi.json'), '--output', join(folder, 'generated', 'paths.ts')],
  [compiler, '-p', join(folder, 'tsconfig.json')],
]) {
  const code = await runNode(args, { cwd: folder });
  if (code !== 0) process.exit(code);
}
