import { presentEpoch } from '../journal/journal-epoch.js';
import { constant, type NamedPart, type Part } from './part.js';

/** Head of a stream of the command as read: the flush succeeds only if it is unchanged. */
export interface StreamHead {
  readonly streamId: string;
  readonly seq: number;
  readonly isNew: boolean;
}

/** A table of one row with the revision at which a command read it: the flush succeeds only if nobody raised it. */
export interface HeldRevision {
  readonly table: string;
  readonly revision: number;
}

/** The parts of a flush that depend on whether its command is over one stream or over several. */
export interface StreamParts {
  /** The heads that stand where the command read them, locked: all of them or none. */
  readonly guard: Part;
  /** What reads from the guard and has one row if it let the command pass. */
  readonly passed: string;
  /** The entries; `json` is a JSON array of them. */
  readonly input: (json: string) => Part;
  /** The chain over the command's entries. */
  readonly links: Part;
  readonly entries: (at: Date) => Part;
  /** Their personal parts, which disposal may delete without breaking the chain. */
  readonly personal: Part;
  readonly heads: readonly NamedPart[];
}

/** Text of the drawn numbers that an entry carries, JSON in canonical form (RFC 8785); empty where it carries none. */
export const drawnText = (draws: boolean): string => (draws ? 'i.drawn' : `''::text`);

/** Columns of the input, and what is read of it. `takes` says under which names an entry carries which of the drawn numbers. */
export function inputPart(json: string, draws: boolean, isSeveral: boolean): Part {
  const given = [
    ...(isSeveral ? ['stream_id uuid', 'place int4'] : []),
    'type text',
    'actor_id uuid',
    'on_behalf_of uuid',
    'at timestamptz',
    'facts jsonb',
    'personal jsonb',
    'salt text',
    'canonical text',
    'personal_hash text',
    ...(draws ? ['takes jsonb'] : []),
  ];
  const names = given.map((column) => column.split(' ')[0]).join(', ');
  return {
    shape: `input${isSeveral ? ' of several' : ''}${draws ? ' with numbers' : ''}`,
    types: ['jsonb'],
    values: [json],
    text: (rows) => {
      const read = `rows from (jsonb_to_recordset(${rows}) as (${given.join(', ')})) with ordinality as i(${names}, ord)`;
      return draws ? `select i.*, ${CARRIED} as drawn from gate, ${read}` : `select * from ${read}`;
    },
  };
}

/**
 * SQL of the text of the drawn numbers that an entry carries, as `journal/drawn-numbers.ts` has it. Names are ASCII, so that their order by
 * bytes is that of the canonical form.
 */
export const CARRIED = `coalesce((select '{' || string_agg(to_json(n.key)::text || ':' || to_json(gate.drawn[n.value::int4])::text, ','
    order by n.key collate "C") || '}' from jsonb_each_text(i.takes) n), '')`;

/** The parts of a command over one stream, which nearly all are. */
export function oneStream({ streamId, seq, isNew }: StreamHead, draws: boolean): StreamParts {
  const withNumbers = draws ? ' with numbers' : '';
  return {
    guard: isNew ? guardNew(streamId) : guardExisting(streamId, seq),
    passed: 'guard',
    input: (json) => inputPart(json, draws, false),
    links: constant(
      `links${withNumbers}`,
      `select journal.chain(guard.stream_id, guard.seq, guard.hash, (select array_agg(canonical order by ord) from input),
    (select array_agg(${drawnText(draws)} order by ord) from input i)) as hashes from guard, gate`,
    ),
    entries: (at) => ({
      shape: `entries${withNumbers}`,
      types: ['timestamptz'],
      values: [at.toISOString()],
      text: (now) =>
        `insert into journal.entry (stream_id, seq, type, actor_id, on_behalf_of, at, facts, personal_hash, drawn, hash, xid, epoch)
   select guard.stream_id, guard.seq + i.ord, i.type, i.actor_id, i.on_behalf_of, i.at, i.facts, decode(i.personal_hash, 'hex'),
   ${drawnText(draws)}, links.hashes[i.ord], pg_current_xact_id()::text::int8, ${presentEpoch(now!)}
   from guard, gate, links, input i`,
    }),
    personal: APPEND_PERSONAL,
    heads: [{ name: 'head', part: isNew ? BEGIN_HEAD : MOVE_HEAD }],
  };
}

/** The stream's head if it still stands where the command read it; locks it, writes nothing. */
const guardExisting = (streamId: string, seq: number): Part => ({
  shape: 'guard existing',
  types: ['uuid', 'int4'],
  values: [streamId, seq],
  text: (id, at) => `select stream_id, seq, hash from journal.stream where stream_id = ${id} and seq = ${at} for update`,
});

/** The head of a stream that this command begins. */
const guardNew = (streamId: string): Part => ({
  shape: 'guard new',
  types: ['uuid'],
  values: [streamId],
  text: (id) => `select ${id} as stream_id, 0 as seq, decode(repeat('00', 32), 'hex') as hash`,
});

const APPEND_PERSONAL = constant(
  'personal',
  `insert into journal.personal_part (stream_id, seq, salt, payload)
   select guard.stream_id, guard.seq + i.ord, i.salt, i.personal from guard, gate, input i where i.personal is not null`,
);

const BEGIN_HEAD = constant(
  'head begins',
  `insert into journal.stream (stream_id, seq, hash) select guard.stream_id,
    cardinality(links.hashes), links.hashes[cardinality(links.hashes)] from guard, gate, links`,
);

const MOVE_HEAD = constant(
  'head moves',
  `update journal.stream s set seq = guard.seq + cardinality(links.hashes), hash = links.hashes[cardinality(links.hashes)]
    from guard, gate, links where s.stream_id = guard.stream_id`,
);
