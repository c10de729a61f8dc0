import { canonicalEntry, chainLink, EMPTY_CHAIN } from '../../../src/platform/journal/entry.js';
import { drawnText, type NumbersByName } from '../../../src/platform/journal/drawn-numbers.js';
import type { Actor } from '../../../src/shared/actor.js';
import type { DomainEvent } from '../../../src/shared/domain-event.js';
import type { RowBuffer } from './copy-rows.js';
import type { SeededRandom } from './seeded-random.js';

/** What all entries of the data set share: the transaction and the epoch under which they are written. */
export interface WrittenUnder {
  readonly xid: string;
  readonly epoch: number;
}

/** The journal of one stream, as the flush would have written it command by command; the salts come from the seed. */
export class StreamRows {
  #seq = 0;
  #link = EMPTY_CHAIN;

  constructor(
    private readonly streamId: string,
    private readonly under: WrittenUnder,
    private readonly rows: RowBuffer,
    private readonly random: SeededRandom,
  ) {}

  /** Appends events; `numbers` are what was drawn for those that carry one, by their names. */
  append(events: readonly DomainEvent[], actor: Actor, at: Date, numbers: NumbersByName = {}): void {
    for (const event of events) {
      const carried = Object.fromEntries((event.drawn ?? []).map((name) => [name, numbers[name]!]));
      this.one(event, actor, at, drawnText(carried));
    }
  }

  /** Writes the head, once all entries are there. */
  close(): void {
    this.rows.put('journal.stream', { stream_id: this.streamId, seq: this.#seq, hash: bytea(this.#link) });
  }

  private one(event: DomainEvent, actor: Actor, at: Date, drawn: string): void {
    const { type, facts } = event;
    const personal = event.personal ?? null;
    const salt = personal && this.random.hex(32);
    const entry = { type, actor_id: actor.id, on_behalf_of: null, at: at.toISOString() };
    const canonical = canonicalEntry({ ...entry, facts, personal, salt });
    this.#seq += 1;
    this.#link = chainLink(this.#link, { streamId: this.streamId, seq: this.#seq }, canonical, drawn);
    const place = { stream_id: this.streamId, seq: this.#seq };
    this.rows.put('journal.entry', {
      ...place,
      ...entry,
      facts,
      canonical,
      drawn,
      hash: bytea(this.#link),
      xid: this.under.xid,
      epoch: this.under.epoch,
    });
    if (personal) this.rows.put('journal.personal_part', { ...place, salt, payload: personal });
  }
}

/** Bytes as PostgreSQL reads them from a text. */
function bytea(hex: string): string {
  return `\\x${hex}`;
}
