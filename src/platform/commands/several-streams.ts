import { presentEpoch } from '../journal/journal-epoch.js';
import { constant, type Part } from './part.js';
import { drawnText, inputPart, type HeldRevision, type StreamHead, type StreamParts } from './stream-parts.js';

/**
 * The parts of a command over several streams: locked in the order of their ids, guarded together, each with its own chain. The text
 * does not depend on how many there are.
 */
export function severalStreams(heads: readonly StreamHead[], draws: boolean, held?: HeldRevision): StreamParts {
  const withNumbers = draws ? ' with numbers' : '';
  return {
    guard: held ? guardHeld(guardAll(heads), held) : guardAll(heads),
    passed: '(select from guard having count(*) > 0) as passed',
    input: (json) => inputPart(json, draws, true),
    links: constant(
      `links of several${withNumbers}`,
      `select g.stream_id, g.seq, journal.chain(g.stream_id, g.seq, g.hash, array_agg(i.canonical order by i.place),
    array_agg(${drawnText(draws)} order by i.place)) as hashes
    from gate, guard g join input i on i.stream_id = g.stream_id group by g.stream_id, g.seq, g.hash`,
    ),
    entries: (at) => ({
      shape: `entries of several${withNumbers}`,
      types: ['timestamptz'],
      values: [at.toISOString()],
      text: (now) =>
        `insert into journal.entry (stream_id, seq, type, actor_id, on_behalf_of, at, facts, personal_hash, drawn, hash, xid, epoch)
   select l.stream_id, l.seq + i.place, i.type, i.actor_id, i.on_behalf_of, i.at, i.facts, decode(i.personal_hash, 'hex'),
   ${drawnText(draws)}, l.hashes[i.place], pg_current_xact_id()::text::int8, ${presentEpoch(now!)}
   from links l join input i on i.stream_id = l.stream_id`,
    }),
    personal: APPEND_PERSONAL,
    heads: [
      ...(heads.some(({ isNew }) => isNew) ? [{ name: 'heads_begun', part: BEGIN_HEADS }] : []),
      ...(heads.some(({ isNew }) => !isNew) ? [{ name: 'heads_moved', part: MOVE_HEADS }] : []),
    ],
  };
}

function guardAll(heads: readonly StreamHead[]): Part {
  const known = heads.filter(({ isNew }) => !isNew);
  return {
    shape: 'guard several',
    types: ['uuid[]', 'int4[]', 'uuid[]'],
    values: [known.map(({ streamId }) => streamId), known.map(({ seq }) => seq), heads.filter(({ isNew }) => isNew).map((h) => h.streamId)],
    text: (ids, seqs, begun) =>
      `with locked as materialized (
         select stream_id, seq, hash from journal.stream where stream_id = any(${ids}) order by stream_id for update),
       standing as materialized (
         select l.stream_id, l.seq, l.hash from locked l join unnest(${ids}, ${seqs}) as x(id, at) on x.id = l.stream_id and x.at = l.seq)
   select g.stream_id, g.seq, g.hash from (
     select stream_id, seq, hash from standing
     union all select id, 0, decode(repeat('00', 32), 'hex') from unnest(${begun}) as id) g
   where (select count(*) from standing) = cardinality(${ids})`,
  };
}

/** The same where a revision has to stand too: locked after the streams, because other commands raise it as their last step. */
function guardHeld(streams: Part, { table, revision }: HeldRevision): Part {
  return {
    shape: `${streams.shape} and ${table}`,
    types: [...streams.types, 'int4'],
    values: [...streams.values, revision],
    text: (ids, seqs, begun, seen) =>
      `with streams as materialized (${streams.text(ids!, seqs!, begun!)}),
       held as materialized (
         select t.id from ${table} t where (select count(*) from streams) > 0 and t.id = 1 and t.revision = ${seen} for update)
   select s.stream_id, s.seq, s.hash from streams s where exists (select from held)`,
  };
}

const APPEND_PERSONAL = constant(
  'personal of several',
  `insert into journal.personal_part (stream_id, seq, salt, payload)
   select l.stream_id, l.seq + i.place, i.salt, i.personal from links l join input i on i.stream_id = l.stream_id
   where i.personal is not null`,
);

// What is begun stands at 0 until now; an existing stream has an entry at least.
const BEGIN_HEADS = constant(
  'heads begin',
  `insert into journal.stream (stream_id, seq, hash) select l.stream_id, cardinality(l.hashes), l.hashes[cardinality(l.hashes)]
    from links l where l.seq = 0 order by l.stream_id`,
);

const MOVE_HEADS = constant(
  'heads move',
  `update journal.stream s set seq = l.seq + cardinality(l.hashes), hash = l.hashes[cardinality(l.hashes)]
    from links l where s.stream_id = l.stream_id and l.seq > 0`,
);
