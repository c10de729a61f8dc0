import { readJson, secondsSince } from './project.mjs';
import { run, runNode } from './run.mjs';

const fits = (list, value) => !list || (list.includes(value) ? true : list.every((entry) => entry.startsWith('!')) && !list.includes(`!${value}`));

/** Optional packages are binaries by machine; we need those of this machine where npm would have taken them. */
function isExpected(entry) {
  if (entry.link) return false;
  if (!entry.optional) return true;
  return entry.os !== undefined && entry.libc === undefined && fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

/**
 * Whether node_modules holds what package-lock.json says. npm keeps its own copy of the lock there, written when an installation
 * is complete, so an interrupted, an older or another machine's installation is seen.
 */
export function isInstalled(wanted, installed) {
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(
    ([path, entry]) => path === '' || !isExpected(entry) || installed.packages[path]?.integrity === entry.integrity,
  );
}

/** Runs `npm ci` when it is needed. Scripts of packages are never run; tools for building are wanted even with NODE_ENV=production. */
export async function install() {
  if (isInstalled(readJson('package-lock.json'), readJson('node_modules', '.package-lock.json'))) return;
  const start = Date.now();
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  console.log('Installing packages with npm ci; the first time takes about a minute ...');
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('npm-cli.js')
    ? await runNode([npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    console.error(`npm ci failed (exit code ${code}). Nothing was started. Repeat the command when the cause above is mended.`);
    process.exit(code);
  }
  console.log(`Packages installed in ${secondsSince(start)}.`);
}
