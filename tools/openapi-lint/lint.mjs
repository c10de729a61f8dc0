/**
 * Lints the OpenAPI document with Spectral; installs it first when needed. `node tools/openapi-lint/lint.mjs [document]`.
 * Ends with a non-zero exit code when a rule of severity "error" is broken.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../src/launcher/project.mjs';
import { run, runNode } from '../../src/launcher/run.mjs';

const folder = inProject('tools', 'openapi-lint');
const marker = join(folder, 'node_modules', '.installed-lock');
const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');

if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
  console.log('Installing the OpenAPI linter ...');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: folder, shell: !npm?.endsWith('npm-cli.js') && process.platform === 'win32' };
  const code = npm?.endsWith('npm-cli.js') ? await runNode([npm, ...args], options) : await run('npm', args, options);
  if (code !== 0) process.exit(code);
  writeFileSync(marker, lock);
}

const spectral = join(folder, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
const document = process.argv[2] ?? inProject('openapi', 'openapi.json');
process.exit(await runNode([spectral, 'lint', '--ruleset', join(folder, '.spectral.yaml'), '--fail-severity', 'error', document]));
