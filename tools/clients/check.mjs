import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../src/launcher/project.mjs';
import { runNode } from '../../src/launcher/run.mjs';
import { installTool } from '../../src/launcher/tool-packages.mjs';

/**
 * Generates clients of openapi/openapi.json with hey-api and orval and compiles them under `strict`; ends with a non-zero exit code when
 * one does not.
 */
const folder = inProject('tools', 'clients');
const packages = join(folder, 'node_modules');
const document = inProject('openapi', 'openapi.json');
const STEPS = [
  [
    join(packages, '@hey-api', 'openapi-ts', 'bin', 'run.js'),
    '--input',
    document,
    '--output',
    'generated/hey-api',
    '--client',
    '@hey-api/client-fetch',
  ],
  [join(packages, 'orval', 'dist', 'bin', 'orval.js'), '--input', document, '--output', 'generated/orval/client.ts', '--client', 'fetch'],
  [join(packages, 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'],
];
await installTool(folder, 'the generators of clients');
mkdirSync(join(folder, 'generated'), { recursive: true });
for (const args of STEPS) {
  const code = await runNode(args, { cwd: folder });
  if (code !== 0) process.exit(code);
}
console.log('Clients of hey-api and orval compile under strict.');
