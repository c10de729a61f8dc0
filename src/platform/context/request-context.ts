import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../../shared/actor.js';
import { takeIdsFrom } from '../../shared/id.js';
import type { Purpose } from '../../shared/purpose.js';

/** An idempotency key as the caller sent it, bound to the caller and to a hash of method, path and body. */
export interface IdempotencyRequest {
  /** Issuer and subject, or client: keys of different callers never meet. */
  readonly caller: string;
  readonly key: string;
  readonly requestHash: Buffer;
  /** Status that the first answer has. */
  readonly status: number;
}

/** What is known of the request being served, for code that is not handed the request. */
export interface RequestContext {
  readonly traceId: string;
  actor?: Actor;
  /** Set when the caller may use the route. */
  admitted?: true;
  idempotency?: IdempotencyRequest;
  /** Keys under which commands of this request ran: the request's own, and those of its items. */
  usedKeys?: Set<string>;
  /** Set when the answer was rebuilt from an earlier request with the same key. */
  replayed?: boolean;
  /** For what the route reads personal data; undefined for one that reads none. */
  purpose?: Purpose;
  /** Writes of who read what in this request; it is answered when they are done. */
  noting?: Set<Promise<void>>;
  /** Gives the ids of what the request creates, instead of new ones. */
  nextId?: () => string;
}

const storage = new AsyncLocalStorage<RequestContext>();
takeIdsFrom(() => storage.getStore()?.nextId?.());

/** Runs `work` with `context` as the present request. */
export function withRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The present request, or undefined outside of one (jobs, start). */
export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}
