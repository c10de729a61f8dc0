import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, isAlive, readPostmaster } from '../../src/platform/cluster/postmaster.js';

const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));
const START_PATIENCE_MS = 240_000;
const STOP_PATIENCE_MS = 60_000;

/** Who is killed: the application alone, whose database server lives on, or both with all their processes. */
export type Victim = 'node' | 'node + postgres';

/** The real server as `npm start` runs it, in a process of its own on a data folder of its own, killed and started again. */
export class ServerProcess {
  #child: ChildProcess | undefined;
  #output = '';
  #port = 0;

  constructor(private readonly dataDir: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What it is started with; the database is its own, whatever the environment says. */
  get environment(): NodeJS.ProcessEnv {
    const ownDatabase = { DATABASE_URL: '', APP_DATABASE_URL: '', DISPOSAL_DATABASE_URL: '', DIRECT_DATABASE_URL: '' };
    return {
      ...process.env,
      ...ownDatabase,
      MOTCUA_DATA_DIR: this.dataDir,
      PORT: String(this.#port),
      MOTCUA_LOG_LEVEL: 'error',
      MOTCUA_SANDBOX: 'on',
      MOTCUA_SANDBOX_EXAMPLES: 'off',
      NODE_ENV: 'test',
    };
  }

  /** Where the cluster is, also when the folder only links to it. */
  private get cluster(): Promise<string> {
    return realpath(join(this.dataDir, 'postgres'));
  }

  /** Starts the server and waits until it says that it is ready. @returns milliseconds that it took */
  async start(): Promise<number> {
    this.#port ||= await freePort();
    const begun = performance.now();
    const child = spawn(process.execPath, [MAIN], { env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    this.#output = '';
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the server was not ready in time:\n${this.#output}`)), START_PATIENCE_MS);
      const hear = (chunk: Buffer): void => {
        this.#output = `${this.#output}${chunk.toString()}`.slice(-20_000);
        if (!this.#output.includes('Một Cửa is ready')) return;
        clearTimeout(late);
        resolve();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code) => {
        clearTimeout(late);
        reject(new Error(`the server ended with ${code} before it was ready:\n${this.#output}`));
      });
    });
    return Math.round(performance.now() - begun);
  }

  /** Ends the processes with SIGKILL, as the kernel does when memory is short; nothing can be cleaned up. */
  async kill(victim: Victim): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const postmaster = victim === 'node' ? undefined : (await readPostmaster(await this.cluster))?.pid;
    const processes = postmaster ? [postmaster, ...(await childrenOf(postmaster))] : [];
    const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGKILL');
    for (const pid of processes) killQuietly(pid);
    await gone;
    this.#child = undefined;
  }

  /** Asks for an orderly end. @returns the exit code */
  async stop(): Promise<number> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return child?.exitCode ?? 0;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
    const [code] = (await gone) as [number | null];
    clearTimeout(late);
    this.#child = undefined;
    return code ?? -1;
  }

  /** Ends whatever an earlier run left on the data folder, and deletes the folder. */
  async discard(): Promise<void> {
    const cluster = await this.cluster.catch(() => undefined);
    const left = cluster && (await readPostmaster(cluster));
    const commandLine = left && isAlive(left.pid) ? await readFile(`/proc/${left.pid}/cmdline`, 'utf8').catch(() => '') : '';
    if (left && cluster && commandLine.includes(cluster)) {
      const processes = [left.pid, ...(await childrenOf(left.pid))];
      for (const pid of processes) killQuietly(pid);
    }
    for (const path of cluster ? [cluster, this.dataDir] : [this.dataDir])
      await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}

/**
 * Numbers of the processes that a process started; none where the system does not show them, and then they follow their parent by
 * themselves.
 */
async function childrenOf(parent: number): Promise<number[]> {
  const numbers = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(
    numbers.map(async (name) => {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    }),
  );
  return numbers.filter((_, index) => parents[index] === parent).map(Number);
}
