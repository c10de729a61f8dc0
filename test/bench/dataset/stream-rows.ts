import { canonicalOfTexts, canonicalText, chainLink, EMPTY_CHAIN, personalHash } from '../../../src/platform/journal/entry.js';
import { drawnText, type NumbersByName } from '../../../src/platform/journal/drawn-numbers.js';
import type { Actor } from '../../../src/shared/actor.js';
import type { DomainEvent } from '../../../src/shared/domain-event.js';
import type { RowBuffer } from './copy-rows.js';
import type { SeededRandom } from './seeded-random.js';
import type { Twins } from './twins.js';

/** What all entries of the data set share: the transaction and the epoch under which they are written. */
export interface WrittenUnder {
  readonly xid: string;
  readonly epoch: number;
}

/** An entry before it has its place; both parts are canonical texts. */
interface Told {
  readonly head: { readonly type: string; readonly actor_id: string; readonly on_behalf_of: null; readonly at: string };
  readonly facts: string;
  readonly personal: string | null;
  readonly salt: string | null;
  readonly drawn: string;
}

/** The journal of one stream, as the flush would have written it command by command; the salts come from the seed. */
export class StreamRows {
  readonly #told: Told[] = [];

  constructor(
    private readonly streamId: string,
    private readonly under: WrittenUnder,
    private readonly rows: RowBuffer,
    private readonly random: SeededRandom,
  ) {}

  /** Appends events; `numbers` are what was drawn for those that carry one, by their names. */
  append(events: readonly DomainEvent[], actor: Actor, at: Date, numbers: NumbersByName = {}): void {
    for (const { type, facts, personal, drawn = [] } of events) {
      this.#told.push({
        head: { type, actor_id: actor.id, on_behalf_of: null, at: at.toISOString() },
        facts: canonicalText(facts),
        personal: personal ? canonicalText(personal) : null,
        salt: personal ? this.random.hex(32) : null,
        drawn: drawnText(Object.fromEntries(drawn.map((name) => [name, numbers[name]!]))),
      });
    }
  }

  /** Writes everything that was told, and the head. */
  write(): void {
    let link = EMPTY_CHAIN;
    this.#told.forEach(({ head, salt, facts, personal, drawn }, index) => {
      const hashed = personal === null || salt === null ? null : personalHash(salt, personal);
      const canonical = canonicalOfTexts(head, facts, hashed);
      const place = { stream_id: this.streamId, seq: index + 1 };
      link = chainLink(link, { streamId: this.streamId, seq: place.seq }, canonical, drawn);
      const { xid, epoch } = this.under;
      this.rows.put('journal.entry', {
        ...place,
        ...head,
        facts,
        personal_hash: hashed === null ? null : bytea(hashed),
        drawn,
        hash: bytea(link),
        xid,
        epoch,
      });
      if (personal !== null) this.rows.put('journal.personal_part', { ...place, salt, payload: personal });
    });
    this.rows.put('journal.stream', { stream_id: this.streamId, seq: this.#told.length, hash: bytea(link) });
  }

  /** Keeps everything that was told for the twins of this life. */
  keep(twins: Twins, life: number): void {
    const { streamId } = this;
    this.#told.forEach(({ head: { type, actor_id, at }, salt, facts, personal, drawn }, index) => {
      const is_last = index === this.#told.length - 1;
      twins.keep({ life, stream_id: streamId, seq: index + 1, is_last, type, actor: actor_id, at, salt, facts, personal, drawn });
    });
  }
}

/** Bytes as PostgreSQL reads them from a text. */
function bytea(hex: string): string {
  return `\\x${hex}`;
}
