import { randomUUID } from 'node:crypto';
import { computedId } from '../dataset/computed-ids.js';
import { citizen } from '../dataset/people.js';
import { SeededRandom } from '../dataset/seeded-random.js';
import { dossierAt, PERIOD } from '../dataset/slots.js';
import type { RawAnswer, RawRequest } from './keep-alive.js';
import type { HttpWorkload, LoadPlan, PreparedCase } from './load-plan.js';

/** Makes the requests of one workload. */
export interface RequestMaker {
  /** The next request, or undefined when there is nothing left to ask. */
  next(): RawRequest | undefined;
  /** Told the answer to a request of `next`; only makers that need bodies have it. */
  answered?(request: RawRequest, answer: RawAnswer): void;
}

/** The maker of a workload; what is random comes from a seed. */
export function requestMaker(workload: HttpWorkload, plan: LoadPlan, random: SeededRandom): RequestMaker {
  const makers: Readonly<Record<HttpWorkload, () => RequestMaker>> = {
    W1: () => ({ next: () => worklist(plan, random) }),
    W2: () => ({ next: () => detail(plan, random) }),
    W3: () => ({ next: () => intake(plan, random) }),
    W4: () => new Forwards(plan),
    W12: () => ({ next: () => search(plan, random) }),
  };
  return makers[workload]();
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** W1: the open dossiers of an agency that are due before an instant, by due instant. */
export function worklist({ targets, dueBefore }: LoadPlan, random: SeededRandom): RawRequest {
  const { code, token } = random.of(targets);
  return {
    method: 'GET',
    path: `/v1/officer/dossiers?agencyCode=${code}&open=true&dueBefore=${encodeURIComponent(dueBefore)}&limit=50`,
    headers: bearer(token),
  };
}

/** W2: any dossier of an agency. */
export function detail({ targets, dossiers }: LoadPlan, random: SeededRandom): RawRequest {
  const { slots, token } = random.of(targets);
  const number = dossierAt(random.below(dossiers / PERIOD), random.of(slots), random.below(8));
  return { method: 'GET', path: `/v1/officer/dossiers/${computedId(number, 0)}`, headers: bearer(token) };
}

/** W3: somebody at the counter. */
export function intake({ targets, mark }: LoadPlan, random: SeededRandom): RawRequest {
  const { intake: body, token } = random.of(targets);
  const { kind, name, identityNumber, phone } = citizen(random);
  return {
    method: 'POST',
    path: '/v1/desk/dossiers',
    headers: { ...bearer(token), 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      ...body,
      channel: 'direct',
      applicant: { kind, name, identityNumber, phone },
      summary: mark,
      returnMethod: 'counter',
    }),
  };
}

/** W12: somebody without a login looks for a procedure. */
export function search({ searches }: LoadPlan, random: SeededRandom): RawRequest {
  return { method: 'GET', path: random.of(searches), headers: {} };
}

/** W4 on one case. */
export function forward({ dossierId, taskId, version, token }: PreparedCase): RawRequest {
  return {
    method: 'POST',
    path: `/v1/officer/tasks/${dossierId}/${taskId}/forward`,
    headers: { ...bearer(token), 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    body: '{}',
  };
}

/** W4: each case goes on as far as it can be sent without a decision. */
class Forwards implements RequestMaker {
  readonly #waiting: PreparedCase[];
  readonly #under = new Map<RawRequest, PreparedCase>();
  #turn = 0;

  constructor(private readonly plan: LoadPlan) {
    this.#waiting = [...plan.cases];
  }

  next(): RawRequest | undefined {
    const next = this.plan.repeats ? this.plan.cases[(this.#turn += 1) % this.plan.cases.length] : this.#waiting.shift();
    if (!next) return undefined;
    const request = forward(next);
    if (!this.plan.repeats) this.#under.set(request, next);
    return request;
  }

  answered(request: RawRequest, { status, body }: RawAnswer): void {
    const done = this.#under.get(request);
    this.#under.delete(request);
    if (!done || status !== 200 || done.forwards <= 1) return;
    const { version, waiting } = JSON.parse(body) as { version: number; waiting: { taskId: string }[] };
    if (waiting[0]) this.#waiting.push({ ...done, version, taskId: waiting[0].taskId, forwards: done.forwards - 1 });
  }
}
