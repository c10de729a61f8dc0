import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/config/project-root.js';
import { launch, type RunningServer } from '../server/launch-server.js';
import { worstRequests, type Described, type WorstRequest } from './worst-requests.js';

/** Processor time that no request may use, in milliseconds. */
export const BAR_MS = 50;
const REPEATS = 5;
const OFFICER_ROLES = ['desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk', 'accountant'];

/** What a request cost: the median of some repeats, in milliseconds of the server's processor time. */
export interface WorstCost {
  readonly operation: string;
  readonly input: string;
  readonly bytes: number;
  readonly status: number;
  readonly answerBytes: number;
  readonly ms: number;
}

/** Starts a server with a database of its own and sends it the worst that each operation takes, one request at a time. */
export async function measureWorstInput(folder: string): Promise<readonly WorstCost[]> {
  const server = await startServer(join(folder, 'worst-input'));
  try {
    const base = `http://127.0.0.1:${server.port}`;
    const tokens = await tokensOf(base);
    const document = (await (await fetch(`${base}/openapi.json`)).json()) as Described;
    const costs: WorstCost[] = [];
    for (const request of worstRequests(document)) costs.push(await costOf(server, base, request, tokens(request.path)));
    return costs;
  } finally {
    await server.stop();
  }
}

/** The dearest input of each operation, and every one of the largest bodies and headers, the dearest first, as lines to print. */
export function worstTable(costs: readonly WorstCost[]): string {
  const dearest = new Map<string, WorstCost>();
  for (const cost of costs) {
    const row = /largest body|header/.test(`${cost.operation} ${cost.input}`) ? `${cost.operation} ${cost.input}` : cost.operation;
    if ((dearest.get(row)?.ms ?? -1) < cost.ms) dearest.set(row, cost);
  }
  const rows = [...dearest.values()].sort((a, b) => b.ms - a.ms).map(lineOf);
  const over = costs.filter(({ ms }) => ms > BAR_MS).length;
  return [
    '     ms      bytes  status   answer  operation  input',
    ...rows,
    `${costs.length} requests measured, ${over} over ${BAR_MS} ms of processor time.`,
  ].join('\n');
}

function lineOf({ ms, bytes, status, answerBytes, operation, input }: WorstCost): string {
  return [
    ms.toFixed(1).padStart(7),
    String(bytes).padStart(9),
    String(status).padStart(6),
    String(answerBytes).padStart(7),
    operation,
    input,
  ].join('  ');
}

async function startServer(folder: string): Promise<RunningServer> {
  mkdirSync(folder, { recursive: true });
  const { DATABASE_URL: _, APP_DATABASE_URL: __, DISPOSAL_DATABASE_URL: ___, ...rest } = process.env;
  const environment = {
    ...rest,
    MOTCUA_DATA_DIR: join(folder, 'data'),
    MOTCUA_SANDBOX: 'on',
    MOTCUA_RATE_LIMIT_PER_MINUTE: '100000000',
    MOTCUA_SANDBOX_EXAMPLES: 'off',
    PORT: '0',
  };
  const nodeOptions = ['--import', new URL('report-processor-time.js', import.meta.url).href];
  return launch(join(projectRoot, 'dist', 'src', 'main.js'), [], folder, 'server', {
    environment,
    nodeOptions,
    ready: /is ready: http:\/\/127\.0\.0\.1:(\d+)/,
  });
}

/** Tokens of those who may call: the audience is the part of the path after the version. */
async function tokensOf(base: string): Promise<(path: string) => string | undefined> {
  const mint = async (holder: object): Promise<string> => {
    const answer = await fetch(`${base}/v1/sandbox/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(holder),
    });
    const { token } = (await answer.json()) as { token?: string };
    if (token === undefined) throw new Error(`no token for ${JSON.stringify(holder)}: ${answer.status}`);
    return token;
  };
  const officer = await mint({ subject: 'worst-input', name: 'Cán bộ', agencyCode: 'H21.195', roles: OFFICER_ROLES });
  const citizen = await mint({ persona: 'citizen' });
  const administrator = await mint({ persona: 'administrator' });
  return (path) => ({ citizen, desk: officer, officer, admin: administrator })[path.split('/')[2] ?? ''];
}

async function costOf(server: RunningServer, base: string, request: WorstRequest, token: string | undefined): Promise<WorstCost> {
  const spent: number[] = [];
  let status = 0;
  let answerBytes = 0;
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const before = await processorTime(server);
    const headers = {
      'idempotency-key': crypto.randomUUID(),
      'if-match': '"1"',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...request.headers,
    };
    const answer = await fetch(base + request.path, {
      method: request.method,
      headers,
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    answerBytes = (await answer.arrayBuffer()).byteLength;
    status = answer.status;
    spent.push((await processorTime(server)) - before);
  }
  const ms = spent.sort((a, b) => a - b)[Math.floor(REPEATS / 2)]! / 1000;
  return {
    operation: request.operation,
    input: request.input,
    bytes: request.path.length + Buffer.byteLength(request.body ?? ''),
    status,
    answerBytes,
    ms,
  };
}

async function processorTime({ child }: RunningServer): Promise<number> {
  child.send('processor-time');
  const [time] = (await once(child, 'message')) as [number];
  return time;
}
