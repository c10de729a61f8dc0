import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deleteDataFolder } from '../../platform/cluster/cluster.js';
import { projectRoot } from '../../platform/config/project-root.js';

const POLL_MS = 200;

/** The demo never runs on a configured database: an empty value counts as absent, also where .env has one. */
const NO_GIVEN_DATABASE = { DATABASE_URL: '', APP_DATABASE_URL: '', DISPOSAL_DATABASE_URL: '', DIRECT_DATABASE_URL: '' };

/** A server that the demo started for itself. */
export interface OwnServer {
  /** Stops it and deletes what it wrote, unless it was given a folder to keep. */
  stop(): Promise<void>;
  /** What it was started with. */
  readonly environment: NodeJS.ProcessEnv;
  /** Settles when it ends by itself or by a signal of the terminal. */
  readonly ended: Promise<unknown>;
}

/** Whether a server answers there. */
export async function isServing(base: string): Promise<boolean> {
  const answer = await fetch(`${base}/health/ready`).catch(() => undefined);
  return answer?.ok === true;
}

/**
 * Starts this project's server for an address at which none runs.
 * @param keep whether it works in the configured data folder, instead of one that is deleted in the end
 * @throws Error when it ends before it is ready
 */
export async function startOwnServer(base: string, keep: boolean): Promise<OwnServer> {
  const { hostname, port } = new URL(base);
  const folder = keep ? undefined : await mkdtemp(join(tmpdir(), 'mot-cua-demo-'));
  const env = {
    ...process.env,
    ...NO_GIVEN_DATABASE,
    HOST: hostname,
    PORT: port || '80',
    MOTCUA_LOG_LEVEL: 'warn',
    MOTCUA_SANDBOX_EXAMPLES: 'off',
    ...(folder === undefined ? {} : { MOTCUA_DATA_DIR: folder }),
  };
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'src', 'main.js')], { cwd: projectRoot, env, stdio: 'inherit' });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
    if (folder !== undefined) await deleteDataFolder(folder);
  };
  while (!(await isServing(base))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      await stop();
      throw new Error('The server ended before it was ready.');
    }
    await pause(POLL_MS);
  }
  return { stop, environment: env, ended };
}
