import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject, readJson, secondsSince } from './project.mjs';
import { run, runNode } from './run.mjs';

const MARKER = ['node_modules', '.mot-cua.json'];

/** npm's lists name what is meant, or with `!` what is not. */
const fits = (list, value) => !list || list.includes(value) || (list[0]?.startsWith('!') && !list.includes(`!${value}`));

/** Optional packages are binaries by machine; we need those of this machine where npm would have taken them. */
function isExpected(entry) {
  if (entry.extraneous) return false;
  if (!entry.optional) return true;
  return entry.os !== undefined && entry.libc === undefined && fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

/**
 * Whether node_modules holds what package-lock.json says, for an installation that was made by hand. npm keeps its own copy of the
 * lock there, written when an installation is complete.
 */
export function isInstalled(wanted, installed) {
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(
    ([path, entry]) => path === '' || !isExpected(entry) || installed.packages[path]?.integrity === entry.integrity,
  );
}

/** What our own marker says after an installation: for which lock file and which kind of machine it was made. */
function currentMark() {
  const lock = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
  return { lock, machine: `${process.platform}-${process.arch}` };
}

/** Whether the packages of this lock file were installed for this machine. */
export function isInstalledHere() {
  return (
    readJson('node_modules', '.package-lock.json') !== undefined && JSON.stringify(readJson(...MARKER)) === JSON.stringify(currentMark())
  );
}

/** Runs `npm ci` when it is needed. Scripts of packages are never run; tools for building are wanted even with NODE_ENV=production. */
export async function install() {
  if (isInstalledHere()) return;
  const mark = currentMark();
  const mayBeWhole = readJson('node_modules', '.package-lock.json');
  if (!isInstalled(readJson('package-lock.json'), mayBeWhole)) await npmCi();
  writeFileSync(inProject(...MARKER), JSON.stringify(mark));
}

async function npmCi() {
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
