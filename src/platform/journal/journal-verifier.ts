import { canonicalEntry, chainLink, EMPTY_CHAIN, personalHashOf, placelessLink } from './entry.js';

/** An entry as the verifier reads it, in the order of (stream, seq). */
export interface StoredEntry {
  readonly stream_id: string;
  readonly seq: number;
  readonly type: string;
  readonly actor_id: string;
  readonly on_behalf_of: string | null;
  readonly at: Date;
  readonly facts: object;
  /** Hash of the salted personal part, also when that was disposed of; null when there was none. */
  readonly personal_hash: Buffer | null;
  /** Text of the drawn numbers that it carries; empty where it carries none. */
  readonly drawn: string;
  readonly hash: Buffer;
  /** Salt and payload of the personal part; null when there was none or it was disposed of. */
  readonly salt: string | null;
  readonly payload: object | null;
}

/** A stream's head as it is stored. */
export interface StoredHead {
  readonly stream_id: string;
  readonly seq: number;
  readonly hash: Buffer;
}

/** Where a chain is broken, and how. */
export interface Break {
  readonly streamId: string;
  readonly seq: number;
  /** `entry-altered`: what stands there, or its personal part, does not give the hash that it has. */
  readonly what: 'entry-missing' | 'entry-altered' | 'head-differs' | 'head-missing';
}

/**
 * Recomputes chains without trusting the database: from entries in the order of (stream, seq) it rebuilds each canonical text
 * and each link. Shares the vectors of `journal.chain` and none of its code. Up to the heads that were noted when the chain began to cover
 * the place of an entry the rule without it holds, and what was noted has to be met; behind them, and in every other stream, it never does.
 */
export class JournalVerifier {
  #streamId = '';
  #seq = 0;
  #link = EMPTY_CHAIN;
  #broken = false;
  entries = 0;
  streams = 0;
  readonly breaks: Break[] = [];
  readonly #heads: ReadonlyMap<string, StoredHead>;
  readonly #placeless: ReadonlyMap<string, StoredHead>;
  readonly #seen = new Set<string>();

  /**
   * @param heads the streams' heads
   * @param placeless their heads when the chain began to cover the place (`journal.placeless_head`)
   */
  constructor(heads: readonly StoredHead[], placeless: readonly StoredHead[]) {
    this.#heads = new Map(heads.map((head) => [head.stream_id, head]));
    this.#placeless = new Map(placeless.map((head) => [head.stream_id, head]));
  }

  /** Takes the next entry; after a break the rest of that stream says nothing more. */
  take(entry: StoredEntry): void {
    if (entry.stream_id !== this.#streamId) this.begin(entry.stream_id);
    this.entries += 1;
    if (this.#broken) return;
    this.#seq += 1;
    const noted = this.#placeless.get(this.#streamId);
    const isPlaceless = noted !== undefined && this.#seq <= noted.seq;
    const personal = entry.personal_hash?.toString('hex') ?? null;
    const canonical = canonicalEntry({ ...entry, at: entry.at.toISOString() }, personal);
    this.#link = isPlaceless
      ? placelessLink(this.#link, canonical, entry.drawn)
      : chainLink(this.#link, { streamId: this.#streamId, seq: this.#seq }, canonical, entry.drawn);
    if (entry.seq !== this.#seq) this.fail('entry-missing', this.#seq);
    else if (
      entry.hash.toString('hex') !== this.#link ||
      (noted?.seq === this.#seq && !noted.hash.equals(entry.hash)) ||
      (entry.payload !== null && personalHashOf(entry.salt, entry.payload) !== personal)
    )
      this.fail('entry-altered', entry.seq);
  }

  /** Ends the last stream and reports heads that have no entries at all. */
  end(): readonly Break[] {
    this.close();
    for (const streamId of new Set([...this.#heads.keys(), ...this.#placeless.keys()])) {
      if (!this.#seen.has(streamId)) this.breaks.push({ streamId, seq: 1, what: 'entry-missing' });
    }
    return this.breaks;
  }

  private begin(streamId: string): void {
    this.close();
    this.#streamId = streamId;
    this.#seq = 0;
    this.#link = EMPTY_CHAIN;
    this.#broken = false;
    this.streams += 1;
    this.#seen.add(streamId);
  }

  private close(): void {
    if (this.#streamId === '' || this.#broken) return;
    const head = this.#heads.get(this.#streamId);
    if (!head) this.fail('head-missing', this.#seq);
    else if (Math.max(head.seq, this.#placeless.get(this.#streamId)?.seq ?? 0) > this.#seq) this.fail('entry-missing', this.#seq + 1);
    else if (head.seq !== this.#seq || head.hash.toString('hex') !== this.#link) this.fail('head-differs', this.#seq);
  }

  private fail(what: Break['what'], seq: number): void {
    this.#broken = true;
    this.breaks.push({ streamId: this.#streamId, seq, what });
  }
}
