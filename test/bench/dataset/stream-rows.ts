import { canonicalOfTexts, canonicalText, chainLink, EMPTY_CHAIN } from '../../../src/platform/journal/entry.js';
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

/** An entry before it has its place; both parts are canonical texts. */
interface Told {
  readonly head: { readonly type: string; readonly actor_id: string; readonly on_behalf_of: null; readonly at: string };
  readonly facts: string;
  readonly personal: string | null;
  readonly salt: string | null;
  readonly drawn: string;
}

/** Puts the names of another dossier in the place of this one's. */
export type Rename = (text: string) => string;

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

  /** Writes everything that was told, and the head; of a copy under the names of another dossier, with a chain of its own. */
  write(rename: Rename = (text) => text): void {
    const streamId = rename(this.streamId);
    let link = EMPTY_CHAIN;
    this.#told.forEach(({ head, salt, ...told }, index) => {
      const [facts, drawn] = [rename(told.facts), rename(told.drawn)];
      const personal = told.personal === null ? null : rename(told.personal);
      const canonical = canonicalOfTexts({ ...head, salt }, facts, personal);
      const place = { stream_id: streamId, seq: index + 1 };
      link = chainLink(link, { streamId, seq: place.seq }, canonical, drawn);
      const { xid, epoch } = this.under;
      this.rows.put('journal.entry', { ...place, ...head, facts, canonical, drawn, hash: bytea(link), xid, epoch });
      if (personal !== null) this.rows.put('journal.personal_part', { ...place, salt, payload: personal });
    });
    this.rows.put('journal.stream', { stream_id: streamId, seq: this.#told.length, hash: bytea(link) });
  }
}

/** Bytes as PostgreSQL reads them from a text. */
function bytea(hex: string): string {
  return `\\x${hex}`;
}
