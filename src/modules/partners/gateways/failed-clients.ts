import { LRUCache } from 'lru-cache';
import { tooManyFailures } from '../domain/call.errors.js';

const MINUTE_MS = 60_000;
/** Failures of one client from one address in a minute, and of one address, whichever clients it names. */
const MOST_OF_CLIENT = 10;
const MOST_OF_ADDRESS = 60;
const MOST_REMEMBERED = 20_000;
const LONGEST_CLIENT = 100;

/**
 * Counts clients that could not say who they are, in this process, by system time. Never by client alone: whoever knows a client's name
 * could keep it out.
 */
export class FailedClients {
  private readonly failures: LRUCache<string, number>;

  constructor(now: () => number = Date.now) {
    this.failures = new LRUCache({ max: MOST_REMEMBERED, ttl: MINUTE_MS, ttlResolution: 0, perf: { now } });
  }

  /** @throws DomainError TOO_MANY_FAILURES (429) */
  refuseTooMany(clientId: string, address: string): void {
    for (const [key, most] of limitsOf(clientId, address))
      if ((this.failures.get(key) ?? 0) >= most) throw tooManyFailures(Math.ceil(this.failures.getRemainingTTL(key) / 1000));
  }

  note(clientId: string, address: string): void {
    // The minute begins with the first failure.
    for (const [key] of limitsOf(clientId, address)) this.failures.set(key, (this.failures.get(key) ?? 0) + 1, { ttl: this.left(key) });
  }

  private left(key: string): number {
    return this.failures.has(key) ? Math.max(1, this.failures.getRemainingTTL(key)) : MINUTE_MS;
  }
}

function limitsOf(clientId: string, address: string): readonly (readonly [key: string, most: number])[] {
  return [
    [`${address} ${clientId.slice(0, LONGEST_CLIENT)}`, MOST_OF_CLIENT],
    [address, MOST_OF_ADDRESS],
  ];
}
