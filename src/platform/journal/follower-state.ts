import type { Database } from '../database/database.js';

/** How far a follower is behind the journal, and what it could not apply. */
export interface FollowerState {
  readonly follower: string;
  /** Age of the oldest entry that it has not come to, in seconds of the Clock; 0 when it has come to the end. */
  readonly lagSeconds: number;
  /** Streams that it could not apply and tries again. */
  readonly parked: number;
  /** Streams that wait for an operator. */
  readonly dead: number;
}

/** The state of each of these followers; one that never ran is behind everything. */
export function followerStates(database: Database, followers: readonly string[], now: Date): Promise<FollowerState[]> {
  return database.read<FollowerState & Record<string, unknown>>(
    `select w.name as follower, coalesce(greatest(0, extract(epoch from $2::timestamptz - next.at))::float8, 0) as "lagSeconds",
       (select count(*)::int4 from journal.parked p where p.follower = w.name and not p.dead) as parked,
       (select count(*)::int4 from journal.parked p where p.follower = w.name and p.dead) as dead
     from unnest($1::text[]) w(name) left join journal.follower f on f.name = w.name
     left join lateral (select e.at from journal.entry e where (e.epoch, e.xid) > (coalesce(f.epoch, 0),
     coalesce(f.xid, 0)) order by e.epoch, e.xid limit 1) next on true
     order by w.name`,
    [followers, now.toISOString()],
  );
}
