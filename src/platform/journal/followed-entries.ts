import { drawnNumbers } from './drawn-numbers.js';

/** Columns of a followed entry, with its place in the feed. */
export const ENTRY_COLUMNS = `e.stream_id as "streamId", e.seq, e.type, e.actor_id as "actorId", e.on_behalf_of as "onBehalfOf",
  e.at, e.facts, ${drawnNumbers('e')} as drawn, p.payload as personal, e.epoch, e.xid::text as xid`;
export const ENTRY_SOURCE = 'journal.entry e left join journal.personal_part p on p.stream_id = e.stream_id and p.seq = e.seq';
