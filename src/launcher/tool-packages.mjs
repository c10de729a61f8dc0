import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, runNode } from './run.mjs';

/**
 * Installs the packages of a folder below `tools/` when its lock file is another than what was installed last; ends the process when that
 * fails.
 */
export async function installTool(folder, what) {
  const marker = join(folder, 'node_modules', '.installed-lock');
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.log(`Installing ${what} ...`);
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: folder, shell: !npm?.endsWith('npm-cli.js') && process.platform === 'win32' };
  const code = npm?.endsWith('npm-cli.js') ? await runNode([npm, ...args], options) : await run('npm', args, options);
  if (code !== 0) process.exit(code);
  writeFileSync(marker, lock);
}
