import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { CeilingPlan, CeilingStatement } from './ceiling-plan.js';

// The limit of the runtime: plain HTTP and hand-fed statements, the same ones that our server runs. No tokens, no validation, no rules, no
// journal beyond what Postgres does in the statement, no log.
const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as CeilingPlan;
const pool = new pg.Pool({ connectionString: plan.url, max: plan.poolSize });

const run = (statement: CeilingStatement, values: readonly unknown[]): Promise<pg.QueryResult> =>
  pool.query({ name: statement.name, text: statement.text, values: [...values] });

/** The captured values with new ids in the place of the captured ones. */
function fresh(values: readonly unknown[], pairs: readonly (readonly [string, string])[]): unknown[] {
  return values.map((value) =>
    typeof value === 'string'
      ? pairs.reduce((text, [found, by]) => (text.includes(found) ? text.replaceAll(found, by) : text), value)
      : value,
  );
}

async function worklist(url: URL): Promise<unknown> {
  const captured = plan.W1[url.searchParams.get('agencyCode') ?? '']!;
  const [worklist] = captured.reads;
  const { rows } = await run(worklist!, worklist!.values);
  await written(captured);
  return { items: rows.slice(0, 50), next: rows.length > 50 ? 'more' : undefined };
}

async function search({ pathname, search: query }: URL): Promise<unknown> {
  const captured = plan.W12[`${pathname}${query}`]!;
  const { rows } = await run(captured, captured.values);
  return { items: rows.slice(0, 20), next: rows.length > 20 ? 'more' : undefined };
}

async function detail(url: URL, authorization: string): Promise<unknown> {
  const id = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  const captured = plan.W2[authorization]!;
  const [dossier, ...parts] = await Promise.all(captured.reads.map((each) => run(each, [id, ...each.values.slice(1)])));
  await written(captured, [[String(captured.reads[0]!.values[0]), id]]);
  return { ...dossier?.rows[0], parts: parts.map(({ rows }) => rows) };
}

/** The note of who read what, with a new id. */
function written({ note, ids }: CeilingPlan['W1'][string], pairs: readonly (readonly [string, string])[] = []): Promise<unknown> {
  return run(note, fresh(note.values, [...pairs, ...ids.map((each) => [each, newId()] as const)]));
}

async function intake(body: { resolvingAgencyCode: string }): Promise<unknown> {
  const { statement, ids, key } = plan.W3[body.resolvingAgencyCode]!;
  const pairs = [...ids.map((id) => [id, newId()] as const), [key, `bare-${randomUUID()}`] as const];
  const {
    rows: [row],
  } = await run(statement, fresh(statement.values, pairs));
  return { id: pairs[0]?.[1], code: row.drawn[0], status: 'received', version: 1 };
}

async function forward(url: URL): Promise<unknown> {
  const { read, write, number, ids, key } = plan.W4;
  const id = url.pathname.split('/')[4] ?? '';
  const {
    rows: [found],
  } = await run(read, [id]);
  const values = fresh(write.values, [
    [number, id.slice(24)],
    ...ids.map((each) => [each, newId()] as const),
    [key, `bare-${randomUUID()}`],
  ]);
  values[1] = found.seq;
  await run(write, values);
  return { dossierId: id, version: found.seq + 1 };
}

/** Like the server's own ids, but told apart from them afterwards. */
const newId = (): string => `ffffffff-${Date.now().toString(16).slice(-4)}-7${randomUUID().slice(15)}`;

async function answer(request: IncomingMessage): Promise<[number, unknown]> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/v1/public/procedures') return [200, await search(url)];
  if (request.method === 'GET')
    return [200, url.pathname === '/v1/officer/dossiers' ? await worklist(url) : await detail(url, request.headers.authorization ?? '')];
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const isIntake = url.pathname === '/v1/desk/dossiers';
  return isIntake ? [201, await intake(JSON.parse(body) as { resolvingAgencyCode: string })] : [200, await forward(url)];
}

function send(response: ServerResponse, status: number, view: unknown): void {
  const text = JSON.stringify(view);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

const server = createServer((request, response) => {
  answer(request).then(
    ([status, view]) => send(response, status, view),
    (error: unknown) => send(response, 500, { message: String(error) }),
  );
});
server.listen(0, '127.0.0.1', () => console.log(`ceiling on ${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => process.exit(0));
