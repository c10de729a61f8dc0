import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/platform/cluster/postmaster.js';
import { PERSON_KEY } from './person-secret.js';
import type { TestDatabase } from './test-database.js';

/** What `npm test` has built before any suite begins. */
const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** The server in a process of its own, on a database that others use too. */
export class Replica {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Starts it and waits until it says that it is ready. */
  static async start(database: TestDatabase, dataDir: string, settings: Readonly<Record<string, string>>): Promise<Replica> {
    const port = String(await freePort());
    const its = {
      NODE_ENV: 'test',
      MOTCUA_SANDBOX: 'on',
      MOTCUA_SANDBOX_EXAMPLES: 'off',
      MOTCUA_LOG_LEVEL: 'error',
      MOTCUA_DATA_DIR: dataDir,
      MOTCUA_PERSON_KEY: PERSON_KEY,
      PORT: port,
    };
    const urls = { DATABASE_URL: database.ownerUrl, APP_DATABASE_URL: database.appUrl, DISPOSAL_DATABASE_URL: database.disposalUrl };
    // What the run itself is told is no setting of the product.
    const around = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('MOTCUA_')));
    const child = spawn(process.execPath, [MAIN], { env: { ...around, ...its, ...urls, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
    await ready(child);
    return new Replica(child, `http://127.0.0.1:${port}`);
  }

  /** Asks for JSON, with a token if there is one. */
  async ask(
    path: string,
    { token, headers: more, ...init }: RequestInit & { token?: string; headers?: Readonly<Record<string, string>> } = {},
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...more,
    };
    const answer = await fetch(`${this.url}${path}`, { ...init, headers });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  /** Asks for an orderly end. @returns the exit code; null where it had to be killed */
  async stop(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    return ((await gone) as [number | null])[0];
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const hear = (chunk: Buffer): void => {
      output = `${output}${chunk.toString()}`.slice(-20_000);
      if (output.includes('Một Cửa is ready')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${output}`)));
  });
}
