import { renamedSql } from './twin-names.js';
import type { WrittenUnder } from './stream-rows.js';

/** Stands between the entries of a stream in the columns of `bench_twins.told`; in JSON it is always escaped. */
export const BETWEEN_ENTRIES = '\u001f';

/** Parts of the entries of one stream, each joined in their order; a part that an entry lacks is empty. */
export const TOLD_COLUMNS = {
  life: 'int8',
  stream_id: 'uuid',
  types: 'text',
  actors: 'text',
  ats: 'text',
  salts: 'text',
  facts: 'text',
  personals: 'text',
  drawn: 'text',
} as const;

const parts = (text: string): string => `string_to_array(${text}, E'\\x1f', '')`;

/**
 * SQL of the streams of the twins from place $1 to before $2: the entries of their lives under other names, with the canonical text that
 * `coveredText` of the journal makes, and a chain of their own.
 */
export function twinJournalSql({ xid, epoch }: WrittenUnder): string {
  return `
    with told as materialized (
      select case when t.stream_id = w.life_sweep_stream then w.twin_sweep_stream else
        ${renamedSql('t.stream_id::text', ['suffix'])}::uuid end as stream_id,
        ${parts('t.types')} as types, ${parts('t.actors')} as actors, ${parts('t.ats')} as ats, ${parts('t.salts')} as salts,
        ${parts(renamedSql('t.facts', ['code', 'suffix']))} as facts, ${parts(renamedSql('t.personals'))} as personals,
        ${parts(renamedSql('t.drawn', ['code']))} as drawn
      from bench_twins.twin w join bench_twins.told t on t.life = w.life_number where w.place >= $1 and w.place < $2
      order by w.place),
    hashed as materialized (
      select told.*, array(select coalesce(e.drawn, '') from unnest(types, drawn) with ordinality as e(type, drawn, ord)
        order by e.ord) as numbers, array(select sha256(convert_to(e.salt || e.personal, 'UTF8'))
        from unnest(types, salts, personals) with ordinality as e(type, salt, personal, ord) order by e.ord) as hashed from told),
    covered as materialized (
      select hashed.*, array(select '{"actor":"' || e.actor || '","at":"' || e.at || '","facts":"' ||
        encode(sha256(convert_to(e.facts, 'UTF8')), 'hex') || '","onBehalfOf":null,"personal":' ||
        coalesce('"' || encode(e.hashed, 'hex') || '"', 'null') || ',"type":"' || e.type || '"}'
        from unnest(types, actors, ats, facts, hashed) with ordinality as e(type, actor, at, facts, hashed, ord)
        order by e.ord) as canonical from hashed),
    linked as materialized (
      select *, journal.chain(stream_id, 0, decode(repeat('00', 32), 'hex'), canonical, numbers) as hashes from covered),
    entered as (
      insert into journal.entry (stream_id, seq, type, actor_id, at, facts, personal_hash, drawn, hash, xid, epoch)
      select l.stream_id, e.seq, e.type, e.actor::uuid, e.at::timestamptz, e.facts::jsonb, e.hashed, e.drawn, e.hash, ${xid}, ${epoch}
      from linked l, unnest(types, actors, ats, facts, hashed, numbers, hashes) with ordinality
        as e(type, actor, at, facts, hashed, drawn, hash, seq)),
    kept as (
      insert into journal.personal_part (stream_id, seq, salt, payload)
      select l.stream_id, e.seq, e.salt, e.personal::jsonb from linked l, unnest(salts, personals) with ordinality as e(salt, personal, seq)
      where e.personal is not null)
    insert into journal.stream (stream_id, seq, hash) select stream_id, cardinality(hashes), hashes[cardinality(hashes)] from linked`;
}
