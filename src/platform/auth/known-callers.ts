import { hash } from 'node:crypto';
import type { Actor } from '../../shared/actor.js';

const MAX_AGE_MS = 5 * 60_000;
const MAX_CALLERS = 10_000;

interface Known {
  readonly actor: Actor;
  readonly until: number;
}

/**
 * Callers whose token was verified a short while ago: until the token expires, at most five minutes, by system time. The least
 * recently used one goes first when there are too many. Tokens are not kept, only their hash.
 */
export class KnownCallers {
  private readonly callers = new Map<string, Known>();

  find(token: string): Actor | undefined {
    const key = keyOf(token);
    const known = this.callers.get(key);
    if (known === undefined) return undefined;
    this.callers.delete(key);
    if (known.until <= Date.now()) return undefined;
    this.callers.set(key, known);
    return known.actor;
  }

  /** Remembers a verified caller; `expiresAt` is the token's own end in seconds since 1970. */
  remember(token: string, actor: Actor, expiresAt: number): void {
    const oldest = this.callers.keys().next();
    if (this.callers.size >= MAX_CALLERS && !oldest.done) this.callers.delete(oldest.value);
    this.callers.set(keyOf(token), { actor, until: Math.min(expiresAt * 1000, Date.now() + MAX_AGE_MS) });
  }

  /** Forgets everybody, so that changed posts and agencies hold at once in this process. */
  forgetAll(): void {
    this.callers.clear();
  }
}

function keyOf(token: string): string {
  return hash('sha256', token, 'base64url');
}
