import fc from 'fast-check';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { verifyJournal } from '../../src/platform/journal/verify-journal.js';
import { madeUpRequests, type Described } from '../support/fuzz.js';
import { atTheCounter, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { waitingTask } from '../support/way-through.js';

/** Requests per route; each run asks others. A failure prints the seed that repeats it. */
const PER_ROUTE = 25;
/** Routes that move the clock for everybody, or are streams of another kind. */
const LEFT_OUT = /^\/v1\/sandbox\/clock|\/files$|^\/health|^\/metrics/;

describe('nonsense at every door', () => {
  let house: House;
  const callers = new Map<string, Caller>();
  const real: string[] = [WARD, '1.004944'];
  beforeAll(async () => {
    house = await House.open();
    const desk = await house.as(officerOf(WARD, 'desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk'));
    const citizen = await house.as('citizen');
    callers.set('desk', desk).set('officer', desk).set('citizen', citizen).set('admin', await house.as(officerOf('H21', 'administrator', 'operator')));
    for (let number = 0; number < 3; number += 1) {
      const received = await desk.post('/v1/desk/dossiers', atTheCounter());
      const submitted = await citizen.post('/v1/citizen/dossiers', fosterCare());
      const task = await waitingTask(house, received.body.id);
      real.push(received.body.id, submitted.body.id, received.body.code, task?.taskId ?? '');
    }
  });
  afterAll(() => house.close());

  it('gets an answer that the document knows, never a failure of the house, and leaves it sound', async () => {
    const routes = madeUpRequests(buildOpenApi(house.app) as unknown as Described, real, LEFT_OUT);
    expect(routes.length).toBeGreaterThan(40);
    const broken: string[] = [];
    for (const { name, request } of routes) {
      const caller = callers.get(name.split('/')[2] ?? '') ?? house.anybody;
      const run = await fc.check(
        fc.asyncProperty(request, async ({ method, path, body, ifMatch }) => {
          const headers: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': ifMatch };
          const { status } = method === 'GET' ? await caller.get(path) : await caller.raw(path, Buffer.from(body ?? ''), headers);
          expect([name, status < 500]).toEqual([name, true]);
        }),
        { numRuns: PER_ROUTE },
      );
      if (run.failed) broken.push(`${name}, seed ${run.seed}: ${JSON.stringify(run.counterexample)} ${String(run.errorInstance)}`);
    }
    expect(broken).toEqual([]);
    expect((await house.anybody.get('/health/ready')).status).toBe(200);
    const { breaks, streams } = await verifyJournal(house.clone.ownerUrl, () => undefined);
    expect([breaks, streams >= 6]).toEqual([[], true]);
  });
});
