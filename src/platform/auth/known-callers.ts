import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../shared/actor.js';

const MAX_AGE_MS = 5 * 60_000;
const MAX_CALLERS = 10_000;

/**
 * Callers whose token was verified a short while ago: until the token expires, at most five minutes. The least recently used one goes first
 * when there are too many. Tokens are not kept, only their hash.
 */
export class KnownCallers {
  private readonly callers = new LRUCache<string, Actor>({ max: MAX_CALLERS });

  find(token: string): Actor | undefined {
    return this.callers.get(keyOf(token));
  }

  /** Remembers a verified caller; `expiresAt` is the token's own end in seconds since 1970. */
  remember(token: string, actor: Actor, expiresAt: number): void {
    const ttl = Math.min(Math.floor(expiresAt * 1000 - Date.now()), MAX_AGE_MS);
    if (ttl > 0) this.callers.set(keyOf(token), actor, { ttl });
  }

  /** Forgets everybody, so that changed posts and agencies hold at once in this process. */
  forgetAll(): void {
    this.callers.clear();
  }
}

function keyOf(token: string): string {
  return hash('sha256', token, 'base64url');
}
