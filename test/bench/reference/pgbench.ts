import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PgbenchScript } from './pgbench-script.js';

/** One window of pgbench. */
export interface PgbenchOutcome {
  readonly tps: number;
  /** Transactions of the whole run, the settling included. */
  readonly transactions: number;
  /** Average latency in milliseconds. */
  readonly latency: number;
  readonly failed: number;
}

/** Whether pgbench is on the machine, and if not, what to do. */
export async function findPgbench(): Promise<boolean> {
  return (await run('pgbench', ['--version'])).code === 0;
}

/**
 * Seconds that do not count. Each client plans each statement of each script five times before Postgres keeps a plan for good, so 16
 * clients with eight scripts spend their first seconds on planning, which the server, long warm, does not.
 */
const SETTLING_SECONDS = 10;

/** Runs scripts with equal shares, in prepared mode, and counts what comes after the settling. */
export async function runPgbench(
  url: string,
  folder: string,
  scripts: readonly PgbenchScript[],
  clients: number,
  seconds: number,
  base: number,
): Promise<PgbenchOutcome> {
  mkdirSync(folder, { recursive: true });
  const files = scripts.map(({ text }, index) => {
    const file = join(folder, `script-${index}.sql`);
    writeFileSync(file, text);
    return ['-f', file];
  });
  const constants = Object.entries(
    Object.assign({ k: '0', base: String(base) }, ...scripts.map((script) => script.constants)) as Record<string, string>,
  );
  const defined = constants.flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const { code, out, error } = await run('pgbench', [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    String(SETTLING_SECONDS + seconds),
    '-P',
    '1',
    ...files.flat(),
    ...defined,
    url,
  ]);
  const number = (pattern: RegExp): number => Number(pattern.exec(out)?.[1] ?? NaN);
  if (code !== 0) throw new Error(`pgbench ended with ${String(code)}: ${error.slice(-2000)}`);
  const perSecond = [...error.matchAll(/progress: [\d.]+ s, ([\d.]+) tps/g)].map(([, tps]) => Number(tps)).slice(SETTLING_SECONDS);
  return {
    tps: perSecond.reduce((sum, tps) => sum + tps, 0) / perSecond.length,
    transactions: number(/number of transactions actually processed: (\d+)/),
    latency: number(/latency average = ([\d.]+) ms/),
    failed: number(/number of failed transactions: (\d+)/) || 0,
  };
}

function run(program: string, args: readonly string[]): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { out: '', error: '' };
    child.stdout.on('data', (chunk: Buffer) => (texts.out += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (texts.error += String(chunk)));
    child.once('error', (error) => resolve({ code: -1, out: '', error: error.message }));
    child.once('close', (code) => resolve({ code, ...texts }));
  });
}
