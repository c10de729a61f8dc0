import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { clusterPath } from '../../platform/cluster/cluster.js';
import { isAlive, readPostmaster } from '../../platform/cluster/postmaster.js';
import { EnvError } from '../../platform/config/env.js';
import { projectRoot } from '../../platform/config/project-root.js';
import { readEnv } from '../../platform/config/read-env.js';
import { verdictLines, type Proof } from '../../modules/reporting/index.js';

/** What is recounted: a province's report at several instants (ISO 8601). */
export interface AskedRecount {
  readonly agencyCode: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: readonly string[];
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** The arguments of `npm run recount` for this question. */
export function recountArguments({ agencyCode, from, to, asOf }: AskedRecount): string[] {
  return ['--agency', agencyCode, '--from', from, '--to', to, ...asOf.flatMap((instant) => ['--as-of', instant])];
}

/**
 * Runs the recount in a process of its own on the database that an environment leads to.
 * @throws Error when it comes to no answer; its output says why
 */
export async function runRecount(asked: AskedRecount, environment: NodeJS.ProcessEnv): Promise<readonly Proof[]> {
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'src', 'recount.js'), ...recountArguments(asked), '--json'], {
    cwd: projectRoot,
    env: { ...environment, MOTCUA_LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0 && code !== 1) throw new Error(`The recount ended with ${code}.`);
  return JSON.parse(Buffer.concat(parts).toString()) as Proof[];
}

/**
 * The environment of the server that answers at an address, if it is the one that this project's configuration would start on this machine.
 */
export async function environmentOf(base: string): Promise<NodeJS.ProcessEnv | undefined> {
  const { hostname, port } = new URL(base);
  try {
    const env = readEnv();
    if (!LOOPBACK.includes(hostname) || Number(port || 80) !== env.port) return undefined;
    const postmaster = await readPostmaster(clusterPath(env.dataDir));
    return env.databaseUrl !== undefined || (postmaster && isAlive(postmaster.pid)) ? process.env : undefined;
  } catch (error) {
    if (error instanceof EnvError) return undefined;
    throw error;
  }
}

/** Prints what the recount says of each instant, or where it can be asked for. @returns whether the journal and the table agree */
export async function printRecount(
  asked: AskedRecount,
  environment: NodeJS.ProcessEnv | undefined,
  shown: Readonly<Record<string, number>>,
): Promise<boolean> {
  if (!environment) {
    console.log(
      `Đếm lại từ nhật ký, trên máy chủ | To recount from the journal, on the server's machine:\n` +
        `  npm run recount -- ${recountArguments(asked).join(' ')}`,
    );
    return true;
  }
  const proofs = await runRecount(asked, environment);
  console.log(proofs.flatMap(verdictLines).join('\n'));
  const recounted = proofs[0]?.recounted ?? {};
  const wrong = Object.keys({ ...shown, ...recounted }).filter((cell) => (shown[cell] ?? 0) !== (recounted[cell] ?? 0));
  for (const cell of wrong) console.log(`  table above  ${cell}: shown ${shown[cell] ?? 0}, journal ${recounted[cell] ?? 0}`);
  return wrong.length === 0 && proofs.every(({ differences }) => differences.length === 0);
}
