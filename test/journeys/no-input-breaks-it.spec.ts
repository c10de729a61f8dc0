import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { verifyJournal } from '../../src/platform/journal/verify-journal.js';
import { madeUpRequests, type Described } from '../support/fuzz.js';
import { atTheCounter, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { waitingTask } from '../support/way-through.js';

/** Requests per operation, more where `FUZZ_PER_OPERATION` says so; each run asks others. A failure prints the seed that repeats it. */
const PER_OPERATION = Number(process.env['FUZZ_PER_OPERATION'] ?? 25);
/** What moves the clock for everybody. */
const LEFT_OUT = /^\/v1\/sandbox\/clock/;

describe('nonsense at every door', () => {
  let house: House;
  const callers = new Map<string, Caller>();
  const places = {
    code: [WARD, '1.004944'],
    year: ['2026', '2027'],
    dossierId: [] as string[],
    id: [] as string[],
    taskId: [] as string[],
    dossierCode: [] as string[],
  };
  beforeAll(async () => {
    house = await House.open();
    const every = [
      'desk-officer',
      'case-officer',
      'unit-head',
      'agency-head',
      'registry-clerk',
      'archivist',
      'procedure-controller',
    ] as const;
    const desk = await house.as(officerOf(WARD, ...every));
    const citizen = await house.as('citizen');
    callers.set('partner', await house.as('partner-system')).set('me', citizen);
    callers
      .set('desk', desk)
      .set('officer', desk)
      .set('citizen', citizen)
      .set('admin', await house.as(officerOf('H21', 'administrator', 'operator')));
    for (let number = 0; number < 3; number += 1) {
      const received = await desk.post('/v1/desk/dossiers', atTheCounter());
      const submitted = await citizen.post('/v1/citizen/dossiers', fosterCare());
      const task = await waitingTask(house, received.body.id);
      places.dossierId.push(received.body.id, submitted.body.id);
      places.id.push(received.body.id, submitted.body.id);
      places.dossierCode.push(received.body.code);
      places.taskId.push(task?.taskId ?? '');
    }
  });
  afterAll(() => house.close());

  it('gets an answer that the document knows, never a failure of the house, and leaves it sound', async () => {
    const routes = madeUpRequests(buildOpenApi(house.app) as unknown as Described, places, LEFT_OUT);
    expect(routes.length).toBeGreaterThan(40);
    const broken: string[] = [];
    const answers = { taken: 0, refused: 0 };
    for (const { name, request } of routes) {
      const caller = callers.get(name.split('/')[2] ?? '') ?? house.anybody;
      const run = await fc.check(
        fc.asyncProperty(request, async ({ method, path, body, mediaType, ifMatch }) => {
          const key: Record<string, string> = ['get', 'head'].includes(method) ? {} : { 'idempotency-key': randomUUID() };
          const headers: Record<string, string> = {
            ...key,
            ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
            ...(body === undefined ? {} : { 'content-type': mediaType }),
          };
          const { status } = await caller.ask(method, path, body === undefined ? undefined : Buffer.from(body), headers);
          answers[status < 400 ? 'taken' : 'refused'] += 1;
          expect([name, status < 500]).toEqual([name, true]);
        }),
        { numRuns: PER_OPERATION },
      );
      if (!run.failed) continue;
      broken.push(`${name}, seed ${run.seed}: ${JSON.stringify(run.counterexample)} ${String(run.errorInstance)}`);
      process.stdout.write(`broken by: ${broken.at(-1)}\n`);
    }
    process.stdout.write(`made-up requests: ${routes.length} operations, ${answers.taken} taken, ${answers.refused} refused\n`);
    expect(broken).toEqual([]);
    expect((await house.anybody.get('/health/ready')).status).toBe(200);
    const { breaks, streams } = await verifyJournal(house.clone.ownerUrl, () => undefined);
    expect([breaks, streams >= 6]).toEqual([[], true]);
  });

  it('takes no body at all, and an empty one, where the document demands none', async () => {
    const document = buildOpenApi(house.app);
    for (const path of ['/v1/desk/dossiers/searches', '/v1/officer/dossiers/searches']) {
      expect([path, document.paths[path]?.post?.requestBody]).toEqual([path, expect.objectContaining({ required: false })]);
      for (const body of [undefined, Buffer.from('')]) {
        const { status } = await callers
          .get('desk')!
          .ask('post', `${path}?purpose=handling`, body, { 'idempotency-key': randomUUID(), 'content-type': 'application/json' });
        expect([path, status]).toEqual([path, 200]);
      }
    }
  });
});
