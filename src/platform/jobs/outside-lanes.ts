import { nextTryAt, type BackOff } from './back-off.js';
import type { PoolClient } from 'pg';
import type { Database } from '../database/database.js';
import type { OutsideJob } from './outside-job.js';

/** Calls of one target at once; one alone to a target that did not answer the last times. */
const PER_TARGET = 4;
/** Failures in a row after which a target is left alone for a while. */
const MOST_FAILURES = 5;
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** Waits of a lane between the tries of its oldest job. */
const WAITS: BackOff = { first: 5_000, longest: 6 * 3_600_000 };
/** Tries before a job is dead: with these waits well over three days. */
const MOST_ATTEMPTS = 26;
/** How long the lease of a lane lasts, in the time of Postgres; it is held on while the call is made. */
const LEASE = `clock_timestamp() + interval '15 seconds'`;

/** The oldest job of a lane, taken to be done now. */
export interface TakenJob extends OutsideJob {
  /** Tries before this one. */
  readonly attempts: number;
}

/** Lanes of calls to the outside, and the targets that they lead to. Instants are those of the Clock. */
export class OutsideLanes {
  constructor(private readonly database: Database) {}

  /** Writes jobs, within the transaction that decides them. A repeat with the same id is the same job. */
  async add(client: PoolClient, jobs: readonly OutsideJob[], now: Date): Promise<void> {
    if (jobs.length === 0) return;
    await client.query(
      `with asked as (select * from jsonb_to_recordset($1::jsonb) as x(id uuid, kind text, target text, lane text, payload jsonb)),
            put as (insert into platform.outside_job (id, kind, lane, payload, state, created_at)
              select id, kind, lane, payload, 'waiting', $2::timestamptz from asked on conflict (id) do nothing returning id),
            lanes as (insert into platform.outside_lane as l (lane, target, pending, next_try_at)
              select lane, min(target), count(*)::int4, $2::timestamptz from asked join put using (id) group by lane order by lane
              on conflict (lane) do update set pending = l.pending + excluded.pending,
              next_try_at = case when l.pending = 0 then excluded.next_try_at else l.next_try_at end)
       insert into platform.outside_target (target) select distinct target from asked on conflict do nothing`,
      [JSON.stringify(jobs), now.toISOString()],
    );
  }

  /**
   * Takes the oldest job of lanes that are due, at most `room`, and of each target as many as may be called at once beside those that are
   * being called (`busy`, by lane). A target that is left alone has none, and a lane of which a call is being made here is not taken twice.
   */
  async take(now: Date, room: number, busy: ReadonlyMap<string, string>): Promise<TakenJob[]> {
    const lanes = await this.database.write<{ lane: string }>(
      `with due as (
         select l.lane from platform.outside_target t cross join lateral (
           select l.lane from platform.outside_lane l
           where l.target = t.target and l.pending > 0 and not l.dead and l.next_try_at <= $1::timestamptz
           and (l.leased_until is null or l.leased_until < clock_timestamp()) and l.lane <> all($4::text[])
           order by l.next_try_at, l.lane
           limit greatest(0, case when t.failures >= ${MOST_FAILURES} then 1 else ${PER_TARGET} end - coalesce(($3::jsonb ->>
           t.target)::int4, 0)) for update skip locked) l
         where t.paused_until is null or t.paused_until <= $1::timestamptz limit $2::int4)
       update platform.outside_lane l set leased_until = ${LEASE} from due where l.lane = due.lane returning l.lane`,
      [now.toISOString(), room, JSON.stringify(callsOf(busy.values())), [...busy.keys()]],
    );
    if (lanes.length === 0) return [];
    // A separate statement, which sees every job that its lane counts.
    return this.database.read<TakenJob & Record<string, unknown>>(
      `select j.id, j.kind, l.target, l.lane, j.payload, l.attempts from platform.outside_lane l
       cross join lateral (select id, kind, payload from platform.outside_job where lane = l.lane and state <> 'done' order by id
       limit 1) j where l.lane = any($1::text[])`,
      [lanes.map(({ lane }) => lane)],
    );
  }

  /** Holds the leases of lanes on while their calls are made. */
  async hold(lanes: readonly string[]): Promise<void> {
    await this.database.write(`update platform.outside_lane set leased_until = ${LEASE} where lane = any($1::text[])`, [lanes]);
  }

  /** The job is done; the next of its lane may be taken, and its target answers. */
  async done({ id, target }: TakenJob, now: Date): Promise<void> {
    await this.database.write(
      `with done as (update platform.outside_job set state = 'done', done_at = $2::timestamptz where id = $1::uuid
            and state <> 'done' returning lane), lane as (update platform.outside_lane l set pending = l.pending - 1,
            attempts = 0, next_try_at = $2::timestamptz, leased_until = null, last_error = null from done where l.lane = done.lane)
       update platform.outside_target set failures = 0, paused_until = null, last_error = null where target = $3
       and (failures > 0 or paused_until is not null)`,
      [id, now.toISOString(), target],
    );
  }

  /**
   * The job has to be tried again; after many tries it is dead and holds its lane. A target that was unreachable for some calls in a row is
   * left alone for a while, which costs no job a try.
   */
  async failed({ lane, target, attempts }: TakenJob, error: unknown, isUnreachable: boolean, now: Date): Promise<void> {
    const text = String(error).slice(0, 1_000);
    const nextTry = nextTryAt(WAITS, attempts, now);
    await this.database.write(
      `with lane as (update platform.outside_lane set attempts = attempts + 1, next_try_at = $2::timestamptz,
              leased_until = null, last_error = $3, dead = attempts + 1 >= ${MOST_ATTEMPTS} where lane = $1)
       update platform.outside_target set failures = case when $5::bool then failures + 1 else 0 end, last_error = $3,
         paused_until = case when $5::bool and failures + 1 >= ${MOST_FAILURES}
           then $6::timestamptz + least(${FIRST_PAUSE_MS} * 2 ^ least(failures + 1 - ${MOST_FAILURES}, 20),
           ${LONGEST_PAUSE_MS}) * interval '1 millisecond' end
       where target = $4`,
      [lane, nextTry.toISOString(), text, target, isUnreachable, now.toISOString()],
    );
  }

  /** The lane is given back untried: the process stops. */
  async giveBack({ lane }: TakenJob): Promise<void> {
    await this.database.write('update platform.outside_lane set leased_until = null where lane = $1', [lane]);
  }

  /** How many jobs of each kind wait, and how many are dead; 0 where there are none of a kind that is asked for. */
  counts(kinds: readonly string[]): Promise<{ kind: string; state: string; jobs: number }[]> {
    return this.database.read<{ kind: string; state: string; jobs: number }>(
      `with heads as (select l.dead, l.pending, (select kind from platform.outside_job where lane = l.lane and state <> 'done'
        order by id limit 1) as kind
         from platform.outside_lane l where l.pending > 0)
       select k.kind, s.state, coalesce((select sum(case when s.state = 'dead' then 1 when h.dead then h.pending - 1 else h.pending end)
       from heads h
         where h.kind = k.kind and (s.state = 'waiting' or h.dead)), 0)::int4 as jobs
       from (select unnest($1::text[]) as kind union select kind from heads) k cross
       join unnest(array['waiting', 'dead']) s(state) order by 1, 2`,
      [kinds],
    );
  }

  /** How long the oldest call that may be made now has been due, in seconds; 0 when none is. Targets that are left alone do not count. */
  async lagSeconds(now: Date): Promise<number> {
    const [row] = await this.database.read<{ at: Date | null }>(
      `select min(l.next_try_at) as at from platform.outside_target t cross join lateral (
         select l.next_try_at from platform.outside_lane l where l.target = t.target and l.pending > 0
         and not l.dead order by l.next_try_at limit 1) l
       where t.paused_until is null or t.paused_until <= $1::timestamptz`,
      [now.toISOString()],
    );
    return row?.at ? Math.max(0, now.getTime() - row.at.getTime()) / 1000 : 0;
  }

  /** How many targets are left alone. */
  async pausedTargets(now: Date): Promise<number> {
    const [row] = await this.database.read<{ paused: number }>(
      'select count(*)::int4 as paused from platform.outside_target where paused_until > $1::timestamptz',
      [now.toISOString()],
    );
    return row?.paused ?? 0;
  }

  /** When the next lane may be tried; undefined when nothing waits. */
  async nextTryAt(): Promise<Date | undefined> {
    const [row] = await this.database.read<{ at: Date | null }>(
      `select min(greatest(l.next_try_at, t.paused_until)) as at from platform.outside_lane l
        join platform.outside_target t on t.target = l.target where l.pending > 0 and not l.dead`,
    );
    return row?.at ?? undefined;
  }
}

/** How many calls there are of each target. */
function callsOf(targets: Iterable<string>): Record<string, number> {
  const calls: Record<string, number> = {};
  for (const target of targets) calls[target] = (calls[target] ?? 0) + 1;
  return calls;
}
