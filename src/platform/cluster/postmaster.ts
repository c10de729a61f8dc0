import { spawn } from 'node:child_process';
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServerIdentity } from './identity.js';

const FAST_SHUTDOWN_MS = 30_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/** What a running server writes about itself into its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** How to start one server process. */
export interface Launch {
  readonly native: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly identity: ServerIdentity | undefined;
}

/** The server's children get nothing of our environment: PGDATA, PGPORT and an unknown LANG would all be obeyed. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  SystemRoot: process.env['SystemRoot'],
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Reads postmaster.pid; undefined when there is none or it is still being written. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * After a crash of the whole machine or container the number in postmaster.pid may belong to an unrelated process, and Postgres would
 * refuse for ever. Our own number in its place says "stale" to a Postgres that we start (it never takes its parent for a rival), while
 * its check of the shared memory of orphaned backends stays in force.
 */
export async function disownStalePid(cluster: string, postmaster: Postmaster): Promise<void> {
  const commandLine = await readFile(`/proc/${postmaster.pid}/cmdline`, 'utf8').catch(() => 'postgres');
  if (commandLine === '' || commandLine.includes('postgres')) return;
  const file = join(cluster, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8')).split('\n');
  if (Number(lines[0]) === postmaster.pid) await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'));
}

/** Ports below those that the system gives to outgoing connections, so that none of these takes ours while the server starts again. */
const PORTS = { first: 20_000, count: 12_000 } as const;
const PORT_TRIES = 50;

/** A port of the loopback interface that was free a moment ago. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORT_TRIES; tries += 1) {
    const port = PORTS.first + Math.floor(Math.random() * PORTS.count);
    if (await canListen(port)) return port;
  }
  throw new Error(`No free port was found between ${PORTS.first} and ${PORTS.first + PORTS.count - 1}.`);
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function openLog(logFile: string): Promise<Awaited<ReturnType<typeof open>>> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(logFile, `${logFile}.1`);
  return open(logFile, 'a', 0o600);
}

/**
 * Starts a server process in a session of its own, so that Ctrl-C in the terminal reaches us and not it.
 * @returns its process number, 0 when it could not be started; `onEnd` is called in both cases, once
 */
export async function launchPostmaster(launch: Launch, onEnd: () => void): Promise<number> {
  const settings = { ...launch.settings, listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(launch.port) };
  const log = await openLog(launch.logFile);
  try {
    const child = spawn(
      join(launch.native, 'bin', 'postgres'),
      ['-D', launch.cluster, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
      { cwd: launch.cluster, detached: true, env: SERVER_ENVIRONMENT, stdio: ['ignore', log.fd, log.fd], ...launch.identity },
    );
    child.once('exit', onEnd).once('error', onEnd).unref();
    return child.pid ?? 0;
  } finally {
    await log.close();
  }
}

/** The end of the server's log, for a message to people. */
export async function lastWords(logFile: string): Promise<string> {
  return (await readFile(logFile, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-4).join('\n');
}

/**
 * Asks the server to shut down fast (open transactions are rolled back) and settles when it has gone; after 30 s it is not asked any more.
 */
export async function halt(cluster: string, pid: number): Promise<void> {
  const gone = async (patienceMs: number): Promise<boolean> => {
    for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await pause(10)) {
      if (!isAlive(pid) || (await readPostmaster(cluster))?.pid !== pid) return true;
    }
    return false;
  };
  if (pid === 0 || !isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  if (await gone(FAST_SHUTDOWN_MS)) return;
  process.kill(pid, 'SIGQUIT');
  await gone(FAST_SHUTDOWN_MS);
}
