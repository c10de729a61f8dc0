import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { LRUCache } from 'lru-cache';

/** Finds the keys that a token may be signed with. A set is never changed: another answer of the issuer makes another set. */
export type KeySet = ReturnType<typeof createLocalJWKSet>;

/** Where keys come from. Fails when the issuer cannot be reached or answers no key set. */
export type KeySource = () => Promise<JSONWebKeySet>;

/** A set older than this is asked for again, beside the requests. */
const KEYS_FRESH_MS = 10 * 60_000;
/** Between two looks for keys that are not in the set: a key that was published before its first use is found within this time. */
const LOOK_AGAIN_MS = 10_000;
/** While nothing was ever fetched, every request needs the keys; so they are asked for more often. */
const FIRST_LOOK_AGAIN_MS = 1_000;
/** So long a name of a key that the issuer does not have is not looked for again. */
const UNKNOWN_KEPT_MS = 30_000;
const MOST_UNKNOWN = 1_000;
const LONGEST_NAME = 256;

/**
 * The keys of one issuer. The last good set stays in memory for as long as no better one comes, so that neither forged tokens nor an
 * issuer out of reach ever cost those whose key is known anything: they are answered from the set at hand, and fetches run beside
 * them, one at a time and one per cooldown. Times are system time in milliseconds.
 */
export class IssuerKeys {
  private set: KeySet | undefined;
  private text = '';
  private lookedAt = Number.NEGATIVE_INFINITY;
  private freshUntil = Number.NEGATIVE_INFINITY;
  private looking: Promise<boolean> | undefined;
  /** Names that the issuer did not have when it was asked. */
  private readonly unknown: LRUCache<string, true>;

  constructor(
    private readonly source: KeySource,
    private readonly now: () => number = Date.now,
  ) {
    this.unknown = new LRUCache({ max: MOST_UNKNOWN, ttl: UNKNOWN_KEPT_MS, ttlResolution: 0, perf: { now } });
  }

  /** The set at hand; waits for the issuer only when there is none. Undefined when no set was ever had and none can be fetched. */
  async current(): Promise<KeySet | undefined> {
    if (this.set === undefined) await this.look(FIRST_LOOK_AGAIN_MS);
    else if (this.freshUntil <= this.now()) void this.look(LOOK_AGAIN_MS);
    return this.set;
  }

  /**
   * A set that came after one which has no key for a token, or undefined when there is none: because the issuer said so, because it said
   * so of this name a short while ago, or because it was asked a moment ago for another one.
   *
   * @param name `kid` of the token; tokens without one share one memory
   */
  async newerThan(tried: KeySet, name = ''): Promise<KeySet | undefined> {
    if (this.set !== tried) return this.set;
    if (name.length > LONGEST_NAME || this.unknown.has(name)) return undefined;
    if (!(await this.look(LOOK_AGAIN_MS))) return undefined;
    if (this.set !== tried) return this.set;
    this.unknown.set(name, true);
    return undefined;
  }

  /** Asks the issuer, unless it was asked a moment ago; callers at the same time share one answer. False when there was none. */
  private async look(cooldownMs: number): Promise<boolean> {
    if (this.looking) return this.looking;
    if (this.now() - this.lookedAt < cooldownMs) return false;
    this.lookedAt = this.now();
    this.looking = this.fetched().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async fetched(): Promise<boolean> {
    try {
      const keys = await this.source();
      const text = JSON.stringify(keys);
      if (text !== this.text) {
        this.set = createLocalJWKSet(keys);
        this.text = text;
      }
      this.freshUntil = this.now() + KEYS_FRESH_MS;
      return true;
    } catch {
      return false;
    }
  }
}
