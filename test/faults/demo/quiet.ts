import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { ServerClient } from '../../../src/seed/demo/server-client.js';
import type { Findings } from './deliveries.js';

const LOOKS = 240;
const LOOK_EVERY_MS = 500;
/** How far the clock is moved on at each look, so that what waits for another try is due. */
const STEP_MS = 2 * 60_000;

/**
 * Waits until followers have passed the whole journal and every call to the outside was made; what never comes to an end is left to be
 * found.
 */
export async function untilQuiet(database: Client, server: ServerClient): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    const { rows } = await database.query<{ behind: boolean; waiting: boolean }>(
      `select exists (select 1 from journal.entry e join journal.follower f on (e.epoch, e.xid) > (f.epoch, f.xid)) as behind,
         exists (select 1 from platform.outside_lane where pending > 0 and not dead) as waiting`,
    );
    if (!rows[0]?.behind && !rows[0]?.waiting) return;
    if (!rows[0].behind) {
      const { now } = await server.get('/v1/sandbox/clock');
      await server.put('/v1/sandbox/clock', { now: new Date(Date.parse(now as string) + STEP_MS).toISOString() });
    }
    await pause(LOOK_EVERY_MS);
  }
}

/** No call is dead or stuck, no stream is parked, and every scheduled job goes on. */
export async function quietFindings(database: Client, server: ServerClient): Promise<Findings> {
  const { now } = await server.get('/v1/sandbox/clock');
  const calls = await database.query<{ state: string; n: number }>(
    `select case when dead then 'dead' else 'waiting' end as state, sum(pending)::int4 as n from platform.outside_lane
      where pending > 0 group by 1`,
  );
  const parked = await database.query<{ follower: string; stream_id: string; error: string }>(
    'select follower, stream_id, error from journal.parked',
  );
  const late = await database.query<{ name: string }>(
    `select name from platform.job_schedule where last_run_at is null or next_run_at < $1::timestamptz - interval '5 minutes'`,
    [now],
  );
  return [
    ...calls.rows.map(({ state, n }) => `${n} calls to the outside are ${state}`),
    ...parked.rows.map(({ follower, stream_id, error }) => `${follower} has parked ${stream_id}: ${error}`),
    ...late.rows.map(({ name }) => `the job ${name} runs no more`),
  ];
}
