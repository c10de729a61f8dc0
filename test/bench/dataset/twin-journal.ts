import { renamedSql } from './twin-names.js';
import type { WrittenUnder } from './stream-rows.js';

/** An entry of a life as it was told; facts, personal part and drawn numbers are canonical texts. */
export const TOLD_COLUMNS = {
  life: 'int8',
  stream_id: 'uuid',
  seq: 'int4',
  is_last: 'bool',
  type: 'text',
  actor: 'uuid',
  at: 'text',
  salt: 'text',
  facts: 'text',
  personal: 'text',
  drawn: 'text',
} as const;

/** Links of a chain one by one, as `journal.chain` makes them for a whole command. */
export const LINK_AGGREGATE = [
  `create function bench_twins.next_link(link bytea, stream uuid, seq int4, canonical text, drawn text) returns bytea
     language plpgsql immutable parallel safe as $$ begin
       return sha256(link || uuid_send(stream) || int4send(seq) || int4send(octet_length(canonical)) || convert_to(canonical, 'UTF8')
         || int4send(octet_length(drawn)) || convert_to(drawn, 'UTF8'));
     end $$`,
  `create aggregate bench_twins.link(uuid, int4, text, text)
     (sfunc = bench_twins.next_link, stype = bytea, initcond = '\\x${'00'.repeat(32)}')`,
] as const;

/**
 * SQL of the streams of the twins from place $1 to before $2: the entries of their lives under other names, with the canonical text that
 * `coveredText` of the journal makes, and a chain of their own.
 */
export function twinJournalSql({ xid, epoch }: WrittenUnder): string {
  return `
    with told as (
      select w.place, case when t.stream_id = w.life_sweep_stream then w.twin_sweep_stream else
        ${renamedSql('t.stream_id::text', ['suffix'])}::uuid end as stream_id, t.seq, t.is_last, t.type, t.actor, t.at, t.salt,
        ${renamedSql('t.facts', ['code', 'suffix'])} as facts, ${renamedSql('t.personal')} as personal,
        ${renamedSql('t.drawn', ['code'])} as drawn
      from bench_twins.twin w join bench_twins.told t on t.life = w.life_number where w.place >= $1 and w.place < $2 offset 0),
    hashed as (select told.*, sha256(convert_to(salt || personal, 'UTF8')) as hashed from told offset 0),
    linked as materialized (
      select hashed.*, bench_twins.link(stream_id, seq, '{"actor":"' || actor || '","at":"' || at || '","facts":"' ||
        encode(sha256(convert_to(facts, 'UTF8')), 'hex') || '","onBehalfOf":null,"personal":' ||
        coalesce('"' || encode(hashed, 'hex') || '"', 'null') || ',"type":"' || type || '"}', drawn)
        over (partition by place, stream_id order by seq) as hash from hashed),
    entered as (
      insert into journal.entry (stream_id, seq, type, actor_id, at, facts, personal_hash, drawn, hash, xid, epoch)
      select stream_id, seq, type, actor, at::timestamptz, facts::jsonb, hashed, drawn, hash, ${xid}, ${epoch} from linked),
    kept as (
      insert into journal.personal_part (stream_id, seq, salt, payload)
      select stream_id, seq, salt, personal::jsonb from linked where personal is not null)
    insert into journal.stream (stream_id, seq, hash) select stream_id, seq, hash from linked where is_last`;
}
