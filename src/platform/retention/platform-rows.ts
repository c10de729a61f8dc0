import { rowsByInstant, type KeptRows } from './kept-rows.js';

/** Keys of requests with the numbers that were drawn for them. */
const IDEMPOTENCY_KEYS: KeptRows = {
  ...rowsByInstant({ subject: 'platform.idempotency-keys', role: 'application', table: 'platform.idempotency_key', key: ['caller', 'key'], instant: 'created_at' }),
  deleteSome: async (client, before, limit) => {
    const { rows } = await client.query<{ n: number }>(
      `with old as (delete from platform.idempotency_key where (caller, key) in
         (select caller, key from platform.idempotency_key where created_at < $1::timestamptz order by created_at limit $2::int4) returning caller, key),
       born as (delete from platform.idempotency_born b using old where b.caller = old.caller and b.key = old.key)
       select count(*)::int4 as n from old`,
      [before.toISOString(), limit],
    );
    return rows[0]?.n ?? 0;
  },
};

/** What the platform keeps for a time. */
export const PLATFORM_ROWS: readonly KeptRows[] = [
  IDEMPOTENCY_KEYS,
  rowsByInstant({ subject: 'platform.outside-jobs', role: 'application', table: 'platform.outside_job', key: ['id'], instant: 'done_at', only: `state = 'done'` }),
  rowsByInstant({ subject: 'platform.access-log', role: 'disposal', table: 'platform.access_log', key: ['id'], instant: 'at' }),
];
