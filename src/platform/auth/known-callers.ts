import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../shared/actor.js';

const MAX_AGE_MS = 5 * 60_000;
const MAX_CALLERS = 10_000;

/** A caller whose token was verified, and at which revision of rights; null where rights come from the token alone. */
export interface KnownCaller {
  readonly actor: Actor;
  readonly revision: string | null;
}

/**
 * Callers whose token was verified a short while ago: until the token expires, at most five minutes. The least recently used one goes first
 * when there are too many. Tokens are not kept, only their hash.
 */
export class KnownCallers {
  private readonly callers = new LRUCache<string, KnownCaller>({ max: MAX_CALLERS });

  find(token: string): KnownCaller | undefined {
    return this.callers.get(keyOf(token));
  }

  /** Remembers a verified caller; `expiresAt` is the token's own end in seconds since 1970. */
  remember(token: string, caller: KnownCaller, expiresAt: number): void {
    const ttl = Math.min(Math.floor(expiresAt * 1000 - Date.now()), MAX_AGE_MS);
    if (ttl > 0) this.callers.set(keyOf(token), caller, { ttl });
  }
}

function keyOf(token: string): string {
  return hash('sha256', token, 'base64url');
}
