import type { PoolClient } from 'pg';
import { SYSTEM_ACTOR } from '../../shared/actor.js';
import type { DomainEvent } from '../../shared/domain-event.js';
import { namedId } from '../context/named-id.js';
import { sealEntry } from './entry.js';
import { presentEpoch } from './journal-epoch.js';

/** A fact of the background and the stream that it belongs to; facts only, never a personal part. */
export interface BackgroundEntry {
  readonly streamId: string;
  readonly event: Omit<DomainEvent, 'personal'>;
}

/**
 * The id of a background stream, from topic and subject: every process comes to the same one, and it never meets the stream of the dossier
 * itself.
 */
export function backgroundStreamId(topic: string, subject: string): string {
  return namedId(`mot-cua:stream:${topic.length}:${topic}:${subject}`);
}

// Heads are made and locked in the order of their ids, so that two batches that meet wait for each other and never both.
const MAKE_HEADS = `
  insert into journal.stream (stream_id, seq, hash)
  select id, 0, decode(repeat('00', 32), 'hex') from unnest($1::uuid[]) as id order by id
  on conflict do nothing`;

const APPEND = `
  with input as materialized (
         select i.*, row_number() over (partition by i.stream_id order by i.ord) as place
         from rows from (jsonb_to_recordset($1::jsonb) as (stream_id uuid, type text, actor_id uuid, at timestamptz,
         facts jsonb, canonical text)) with ordinality as i(stream_id, type, actor_id, at, facts, canonical, ord)),
       head as materialized (select stream_id, seq, hash from journal.stream where stream_id = any($2::uuid[])
       order by stream_id for update), links as materialized (
         select h.stream_id, h.seq, journal.chain(h.stream_id, h.seq, h.hash, array_agg(i.canonical order by i.place),
         array_agg(''::text order by i.place)) as hashes
         from head h join input i using (stream_id) group by h.stream_id, h.seq, h.hash),
       moved as (
         update journal.stream s set seq = l.seq + cardinality(l.hashes), hash = l.hashes[cardinality(l.hashes)]
         from links l where s.stream_id = l.stream_id)
  insert into journal.entry (stream_id, seq, type, actor_id, on_behalf_of, at, facts, drawn, hash, xid, epoch)
  select i.stream_id, l.seq + i.place, i.type, i.actor_id, null, i.at, i.facts, '',
  l.hashes[i.place], pg_current_xact_id()::text::int8, ${presentEpoch('$3::timestamptz')}
  from input i join links l using (stream_id)`;

const SYSTEM = { id: SYSTEM_ACTOR.id, onBehalfOf: null };

/**
 * Appends facts to background streams within a batch's transaction, as two statements however many they are; begins streams that are
 * new. Entries of one stream keep the order in which they are given. The system is their actor.
 *
 * @param at instant of the Clock
 */
export async function appendBackground(client: Pick<PoolClient, 'query'>, entries: readonly BackgroundEntry[], at: Date): Promise<void> {
  if (entries.length === 0) return;
  const streams = [...new Set(entries.map(({ streamId }) => streamId))];
  const rows = entries.map(({ streamId, event }) => `{"stream_id":"${streamId}",${sealEntry(event, SYSTEM, at).members}}`);
  await client.query(MAKE_HEADS, [streams]);
  await client.query(APPEND, [`[${rows.join(',')}]`, streams, at.toISOString()]);
}
