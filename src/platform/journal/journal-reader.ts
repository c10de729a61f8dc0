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
}
