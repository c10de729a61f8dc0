import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { json as read } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import request, { type Response } from 'supertest';
import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { operationsOf, type OperationObject } from '../../src/platform/http/openapi/schema-types.js';
import { WARD, atTheCounter } from '../support/handed-in.js';
import { House } from '../support/house.js';
import { pdf } from '../support/pdf.js';
import { IDENTITIES, type Identity } from '../support/rights-identities.js';
import { expectedOutcome, RIGHTS, type Outcome } from '../support/rights-table.js';
import { SystemTime } from '../support/system-time.js';
import { waitingTask } from '../support/way-through.js';

const HOUR = 3600;
/** So many doors are tried at the same time: most of a request is waiting for the disk. */
const AT_ONCE = 8;
/** Refusals that come before anything of the request is looked at. */
const DOORS = new Set([
  'AUDIENCE_FOREIGN',
  'PERMISSION_MISSING',
  'ROUTE_CLOSED',
  'POST_MISSING',
  'POST_ELSEWHERE',
  'CALLER_AGENCY_MISSING',
  'CALLER_AGENCY_UNKNOWN',
]);

/** Of a file that comes nothing is read; what is refused is. */
const beginningOf = callbackify(async (response: Response): Promise<unknown> => {
  const stream = response as unknown as IncomingMessage;
  if (stream.statusCode !== 200) return read(stream);
  stream.destroy();
  return {};
});

describe('every door, and everybody before it', () => {
  const time = new SystemTime();
  let house: House;
  let things: Readonly<Record<string, string>>;
  let importRun: string;
  let operations: readonly { readonly method: string; readonly path: string; readonly operation: OperationObject }[];
  beforeAll(async () => {
    house = await House.open();
    const desk = await house.as('desk-officer-commune');
    const file = await desk.upload('desk', 'don.pdf', 'application/pdf', pdf('matrix'));
    const components = [
      { key: '1', fileId: file.body.id },
      { key: '2', copies: 1 },
    ];
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter({ components }));
    const task = await waitingTask(house, body.id);
    const runs = await (await house.as('operator')).get('/v1/admin/import-runs');
    importRun = runs.body.items[0].id as string;
    const none = randomUUID();
    const dossier = { id: body.id, dossierId: body.id, fileId: file.body.id, taskId: task?.taskId ?? none };
    things = { ...dossier, receivableId: none, consultationId: none, draftId: none, absenceId: none, year: '2026' };
    operations = operationsOf(buildOpenApi(house.app));
  });
  afterAll(async () => {
    time.giveBack();
    await house.close();
  });

  const nameOf = ({ method, path }: { readonly method: string; readonly path: string }): string => `${method} ${path}`;

  async function bearer({ holder }: Identity): Promise<string | undefined> {
    if (holder === 'no token') return undefined;
    if (holder === 'a forged token') return (await tokenOf('agency-head-commune')).slice(0, -20).concat('A'.repeat(20));
    if (holder !== 'an expired token') return tokenOf(holder);
    time.ahead(-10 * HOUR);
    const token = await tokenOf('agency-head-commune');
    time.ahead(10 * HOUR);
    return token;
  }

  async function tokenOf(holder: Identity['holder']): Promise<string> {
    const described = typeof holder === 'string' ? await house.persona(holder) : holder;
    return `Bearer ${(await house.app.get(SandboxIssuer).mint(described)).token}`;
  }

  /** Sends what the document gives as an example, on a version that no thing can have: whoever passes all doors changes nothing. */
  function ask({ method, path, operation }: (typeof operations)[number], authorization: string | undefined): Promise<Response> {
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (path.includes('/import-runs/')) return importRun;
      if (name === 'versionNo') return '2';
      if (name !== 'code') return things[name] ?? '';
      if (path.includes('/calendars/')) return 'vn-national';
      if (path.includes('/intake-rules/')) return 'all';
      return path.includes('/procedures/') ? '1.004944' : path.includes('/problems/') ? 'TOKEN_MISSING' : WARD;
    });
    const content = (operation.requestBody as { content?: Record<string, { example?: unknown }> } | undefined)?.content;
    const takesVersion = (operation.parameters ?? []).some((each) =>
      '$ref' in each ? each.$ref.endsWith('/IfMatch') : each.name === 'If-Match',
    );
    const call = request(house.app.getHttpServer())[method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'](url);
    if (authorization !== undefined) void call.set('authorization', authorization);
    void call.set({ 'idempotency-key': randomUUID(), ...(takesVersion ? { 'if-match': 'W/"0"' } : {}) });
    // The door of a whole catalogue has opened when it begins to come; who takes all of it waits for nothing else.
    if (/\.(jsonl|xlsx)$/.test(path)) void call.buffer(true).parse(beginningOf);
    const json = content?.['application/json'];
    if (json === undefined) return call;
    return takesVersion ? call.send(json.example as object) : call.send({});
  }

  function outcomeOf({ status, body }: Response): Outcome | number {
    if (status >= 500) return status;
    if (status === 401) return 'unknown';
    if (status === 403 && DOORS.has((body as { code: string }).code)) return 'closed';
    return status === 404 ? 'unseen' : 'passes';
  }

  it('each route has one row in the table, and each row a route', () => {
    const listed = RIGHTS.flatMap(({ routes }) => routes);
    expect([...listed].sort()).toEqual(operations.map(nameOf).sort());
    expect(new Set(IDENTITIES.map(({ who }) => who)).size).toBe(IDENTITIES.length);
    expect(IDENTITIES.length).toBeGreaterThanOrEqual(33);
    expect(IDENTITIES.length * operations.length).toBeGreaterThan(2_600);
  });

  it.each(IDENTITIES.map((identity): [string, Identity] => [identity.who, identity]))('%s', async (_, identity) => {
    const authorization = await bearer(identity);
    const doors = RIGHTS.flatMap((row) =>
      operations.filter((each) => row.routes.includes(nameOf(each))).map((operation) => ({ row, operation })),
    );
    const differing: string[] = [];
    while (doors.length > 0) {
      const asked = doors.splice(0, AT_ONCE).map(async ({ row, operation }) => {
        const answer = await ask(operation, authorization);
        const [found, expected] = [outcomeOf(answer), expectedOutcome(row, identity)];
        const { code } = answer.body as { code?: string };
        if (found !== expected) differing.push(`${nameOf(operation)}: ${found} instead of ${expected} (${answer.status} ${code ?? ''})`);
      });
      await Promise.all(asked);
    }
    expect(differing).toEqual([]);
  });
});
