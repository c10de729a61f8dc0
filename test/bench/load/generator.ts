import { readFileSync } from 'node:fs';
import { SeededRandom } from '../dataset/seeded-random.js';
import { KeepAlive } from './keep-alive.js';
import { HTTP_WORKLOADS, type HttpWorkload, type LoadOrder, type LoadOutcome, type LoadPlan } from './load-plan.js';
import { requestMaker, type RequestMaker } from './request-makers.js';

// A process of its own, so that its work is not counted as the server's. Its plan is in the file that it is started with; each window is
// ordered by a message and answered by two: `measuring` when the warm-up is over, then the outcome.
const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as LoadPlan;
const random = new SeededRandom(Number(process.argv[3] ?? 1));
const makers = Object.fromEntries(HTTP_WORKLOADS.map((each) => [each, requestMaker(each, plan, random)])) as Record<
  HttpWorkload,
  RequestMaker
>;

process.on('message', (order: LoadOrder) => void measure(order).then((outcome) => process.send?.(outcome)));

/** A server that never gets warm is measured cold after this time. */
const WARM_UP_PATIENCE_MS = 30_000;

async function measure({ port, workload, connections, warmUp, windowMs }: LoadOrder): Promise<LoadOutcome> {
  const maker = makers[workload];
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  const start = performance.now();
  let [begin, end, last, answers] = [Infinity, Infinity, start, 0];
  const beginWhenWarm = (now: number): void => {
    if (begin !== Infinity || now - start < warmUp.ms || (answers < warmUp.requests && now - start < WARM_UP_PATIENCE_MS)) return;
    [begin, end, last] = [now, now + windowMs, now];
    process.send?.('measuring');
  };
  const worker = async (): Promise<void> => {
    const connection = new KeepAlive(port, maker.answered !== undefined);
    for (let sent = performance.now(); sent < end; sent = performance.now()) {
      const request = maker.next();
      if (!request) break;
      const answer = await connection.send(request).catch(() => ({ status: 0, body: '' }));
      maker.answered?.(request, answer);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status === 0) break;
      answers += 1;
      const done = performance.now();
      if (sent >= begin && done <= end) {
        times.push(done - sent);
        last = done;
      }
      beginWhenWarm(done);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    requests: times.length,
    seconds: begin === Infinity ? 0 : (last - begin) / 1000,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    statuses,
  };
}
