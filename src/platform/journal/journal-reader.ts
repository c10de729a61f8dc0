import { Database } from '../database/database.js';

/** An entry as a timeline shows it: facts only, no personal part. */
export interface TimelineEntry {
  readonly seq: number;
  readonly type: string;
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  readonly at: Date;
  readonly facts: Record<string, unknown>;
  /** Link of the chain, hexadecimal. */
  readonly hash: string;
}

/** An entry with its personal part, for whoever wrote it. */
export interface WholeEntry {
  readonly seq: number;
  readonly at: Date;
  readonly facts: Record<string, unknown>;
  readonly personal: Record<string, unknown> | null;
}

/** Reads the journal of one stream; whether the caller may see the stream is asked before. */
export class JournalReader {
  constructor(private readonly database: Database) {}

  /** Entries of a stream, newest first, before an entry when one is named; of the given types, or of all. */
  timeline(streamId: string, limit: number, before?: number, types?: readonly string[]): Promise<TimelineEntry[]> {
    return this.database.read<TimelineEntry>(
      `select seq, type, actor_id as "actorId", on_behalf_of as "onBehalfOf", at, facts, encode(hash, 'hex') as hash
       from journal.entry where stream_id = $1::uuid and seq < $2::int4 and ($4::text[] is null or type = any($4::text[]))
       order by seq desc limit $3::int4`,
      [streamId, before ?? 2_147_483_647, limit, types ?? null],
    );
  }

  /** Entries of one type of a stream with their personal parts, oldest first; null where there was none, or none any more. */
  whole(streamId: string, type: string): Promise<WholeEntry[]> {
    return this.database.read<WholeEntry & Record<string, unknown>>(
      `select e.seq, e.at, e.facts, p.payload as personal
       from journal.entry e left join journal.personal_part p on p.stream_id = e.stream_id and p.seq = e.seq
       where e.stream_id = $1::uuid and e.type = $2 order by e.seq`,
      [streamId, type],
    );
  }
}
