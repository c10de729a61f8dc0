import { detail, forward, intake, search, worklist } from '../load/request-makers.js';
import { HTTP_WORKLOADS, type HttpWorkload, type LoadPlan, type PreparedCase } from '../load/load-plan.js';
import type { RawRequest } from '../load/keep-alive.js';
import type { RunningServer } from '../server/launch-server.js';
import { SeededRandom } from '../dataset/seeded-random.js';
import { capture, type Captured } from './captured.js';

const WARM_UPS = 3;
const ATTEMPTS = 4;

/** What the server sent to Postgres once its memory of reference data was warm: for each agency, two cases, and each search. */
export type CapturedWorkloads = Readonly<Record<HttpWorkload, readonly Captured[]>>;

/**
 * Records requests of every workload. Now and then a request also asks whether reference data has changed, which belongs to the seconds
 * and not to the request; the attempt with the fewest statements is the steady one.
 *
 * @param cases to be spent on recording
 */
export async function captureAll(server: RunningServer, plan: LoadPlan, cases: readonly PreparedCase[]): Promise<CapturedWorkloads> {
  const random = new SeededRandom(7);
  const spent = [...cases];
  const forEach = async (make: (only: LoadPlan) => RawRequest): Promise<Captured[]> => {
    const captured: Captured[] = [];
    for (const target of plan.targets) captured.push(await steady(server, () => make({ ...plan, targets: [target] })));
    return captured;
  };
  const found: Captured[] = [];
  for (const path of plan.searches) found.push(await steady(server, () => search({ ...plan, searches: [path] }, random)));
  return {
    W1: await forEach((only) => worklist(only, random)),
    W2: await forEach((only) => detail(only, random)),
    W3: await forEach((only) => intake(only, random)),
    W4: [await steady(server, () => forward(spent.pop()!)), await steady(server, () => forward(spent.pop()!))],
    W12: found,
  };
}

/** How many statements a request costs at most, by workload, the look at the caller's rights among them. */
export function statementCounts(captured: CapturedWorkloads): Record<HttpWorkload, number> {
  return Object.fromEntries(
    HTTP_WORKLOADS.map((each) => [each, Math.max(...captured[each].map(({ statements, looks }) => statements.length + looks))]),
  ) as Record<HttpWorkload, number>;
}

async function steady(server: RunningServer, make: () => RawRequest): Promise<Captured> {
  for (let index = 0; index < WARM_UPS; index += 1) await sent(server, make());
  const attempts: Captured[] = [];
  for (let index = 0; index < ATTEMPTS; index += 1) attempts.push(await sent(server, make()));
  return attempts.reduce((best, each) => (each.statements.length < best.statements.length ? each : best));
}

async function sent(server: RunningServer, request: RawRequest): Promise<Captured> {
  const captured = await capture(server, request);
  if (captured.status >= 300) throw new Error(`${request.method} ${request.path} was answered ${captured.status}: ${captured.answer}`);
  return captured;
}
