import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../../../src/platform/config/project-root.js';
import type { DatabaseUrls } from '../../../src/platform/database/roles.js';

/** Under which the data set knows persons. */
export const PERSON_KEY = Buffer.alloc(32, 'person keys of the bench').toString('base64');

const PATIENCE_MS = 120_000;

/** A process that serves HTTP on loopback. */
export interface RunningServer {
  readonly child: ChildProcess;
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Starts the built server as an operator would, on a free port, with its log in a file. Everything is as `npm start` has it but the number
 * of requests a minute, so that the limit is counted and never met.
 *
 * @param nodeOptions switches of Node before the program, such as `--import`
 * @param settings of this one beside the usual ones
 * @param name of its log file
 */
export async function launchServer(
  urls: DatabaseUrls,
  folder: string,
  nodeOptions: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
  name = 'server',
): Promise<RunningServer> {
  const environment = {
    ...process.env,
    DATABASE_URL: urls.ownerUrl,
    APP_DATABASE_URL: urls.appUrl,
    DISPOSAL_DATABASE_URL: urls.disposalUrl,
    MOTCUA_DATA_DIR: join(folder, 'server'),
    MOTCUA_PERSON_KEY: PERSON_KEY,
    MOTCUA_RATE_LIMIT_PER_MINUTE: '100000000',
    MOTCUA_SANDBOX_EXAMPLES: 'off',
    PORT: '0',
    ...settings,
  };
  return launch(join(projectRoot, 'dist', 'src', 'main.js'), [], folder, name, {
    environment,
    nodeOptions: ['--max-semi-space-size=64', ...nodeOptions],
    ready: /is ready: http:\/\/127\.0\.0\.1:(\d+)/,
  });
}

/**
 * Starts the built server so that it notes what requests send (`capture`). It runs no jobs: a request that waits for a connection which one
 * of them has is sent in that one's name.
 */
export function launchRecorder(urls: DatabaseUrls, folder: string): Promise<RunningServer> {
  const recording = ['--import', new URL('record-statements.js', import.meta.url).href];
  return launchServer(urls, folder, recording, { MOTCUA_ROLE: 'http' }, 'recorder');
}

/** How a process is started and known to be ready. */
export interface Launching {
  readonly environment: NodeJS.ProcessEnv;
  readonly nodeOptions?: readonly string[];
  /** What it prints when it listens; its first group is the port. */
  readonly ready: RegExp;
}

/** Starts a Node program that listens, and waits until it says so. */
export async function launch(
  program: string,
  args: readonly string[],
  folder: string,
  name: string,
  { environment, nodeOptions, ready }: Launching,
): Promise<RunningServer> {
  mkdirSync(folder, { recursive: true });
  const logFile = join(folder, `${name}.log`);
  const log = openSync(logFile, 'w');
  const child = fork(program, args, { env: environment, execArgv: [...(nodeOptions ?? [])], stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline && child.exitCode === null; await pause(50)) {
    const port = ready.exec(readFileSync(logFile, 'utf8'))?.[1];
    if (port === undefined) continue;
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
    };
    return { child, port: Number(port), stop };
  }
  child.kill('SIGKILL');
  throw new Error(`${name} did not start; see ${logFile}`);
}
