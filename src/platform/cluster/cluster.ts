import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canEnter, type ServerIdentity } from './identity.js';
import { isAlive, SERVER_ENVIRONMENT } from './postmaster.js';

const HOME_FOR_HIDDEN_PROJECTS = '/var/lib/mot-cua';
const run = promisify(execFile);

/** What initdb needs to know. */
export interface ClusterPlan {
  readonly native: string;
  readonly dataDir: string;
  readonly identity: ServerIdentity | undefined;
  readonly password: string;
  readonly durable: boolean;
}

/** Where the cluster of a data folder is found; a link where the server's user cannot enter the folder itself. */
export const clusterPath = (dataDir: string): string => join(dataDir, 'postgres');

/** Whether initdb has finished here. */
export const clusterExists = (dataDir: string): boolean => existsSync(join(clusterPath(dataDir), 'PG_VERSION'));

/** Deletes a data folder with its cluster, which may lie elsewhere behind a link; no server may be running on it. */
export async function deleteDataFolder(dataDir: string): Promise<void> {
  const cluster = await realpath(clusterPath(dataDir)).catch(() => undefined);
  if (cluster !== undefined) await rm(cluster, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = Number(/^init-(\d+)-/.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isAlive(pid)) await rm(join(home, name), { recursive: true, force: true });
  }
}

async function initialise(plan: ClusterPlan, staging: string): Promise<string> {
  const cluster = join(staging, 'cluster');
  const passwordFile = join(staging, 'password');
  await writeFile(passwordFile, plan.password, { mode: 0o600 });
  if (plan.identity) {
    for (const path of [staging, passwordFile]) await chown(path, plan.identity.uid, plan.identity.gid);
  }
  const options = [
    ['-D', cluster, '-U', 'postgres', '-E', 'UTF8', '--no-instructions', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    plan.durable ? [] : ['--no-sync'],
  ].flat();
  await run(join(plan.native, 'bin', 'initdb'), options, { cwd: staging, env: SERVER_ENVIRONMENT, ...plan.identity });
  return cluster;
}

/** The move is atomic and refuses an occupied place, so of two first starts one wins and both use the winner's cluster. */
async function putInPlace(fresh: string, dataDir: string, home: string): Promise<void> {
  const place = clusterPath(dataDir);
  const refused = ['EEXIST', 'ENOTEMPTY'];
  const target = home === dataDir ? place : join(home, randomUUID());
  const dangling = !existsSync(place) && (await lstat(place).catch(() => undefined));
  if (dangling) await rm(place);
  try {
    await rename(fresh, target);
    if (target !== place) await symlink(target, place);
  } catch (error) {
    if (!refused.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (target !== place) await rm(target, { recursive: true, force: true });
  }
}

/**
 * Makes the cluster on the first start and answers its real path. Everything is made aside under a name that carries our process number
 * and then moved into place whole: a start that dies halfway leaves nothing that looks like a cluster.
 */
export async function prepareCluster(plan: ClusterPlan): Promise<string> {
  if (!clusterExists(plan.dataDir)) {
    const hidden = plan.identity !== undefined && !(await canEnter(plan.dataDir, plan.identity));
    const home = hidden ? HOME_FOR_HIDDEN_PROJECTS : plan.dataDir;
    if (hidden) {
      await mkdir(home, { recursive: true });
      await chmod(home, 0o755);
    }
    await removeAbandoned(home);
    const staging = await mkdtemp(join(home, `init-${process.pid}-`));
    try {
      await putInPlace(await initialise(plan, staging), plan.dataDir, home);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  }
  return realpath(clusterPath(plan.dataDir));
}
