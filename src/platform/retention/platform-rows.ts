import { keptRows, type KeptRows } from './kept-rows.js';

/** What the platform keeps for a time. */
export const PLATFORM_ROWS: readonly KeptRows[] = [
  // Keys of requests with the numbers that were drawn for them.
  keptRows({
    subject: 'platform.idempotency-keys',
    role: 'application',
    table: 'platform.idempotency_key',
    key: ['caller', 'key'],
    instant: 'created_at',
    with: [{ table: 'platform.idempotency_drawn', key: ['caller', 'key'] }],
  }),
  keptRows({
    subject: 'platform.outside-jobs',
    role: 'application',
    table: 'platform.outside_job',
    key: ['id'],
    instant: 'done_at',
    only: `r.state = 'done'`,
  }),
  keptRows({
    subject: 'platform.outside-lanes',
    role: 'application',
    table: 'platform.outside_lane',
    key: ['lane'],
    instant: 'next_try_at',
    only: 'r.pending = 0',
  }),
  keptRows({ subject: 'platform.access-log', role: 'disposal', table: 'platform.access_log', key: ['id'], instant: 'at' }),
  // After the notes that name them, which are all older than a page's last instant.
  keptRows({
    subject: 'platform.shown-pages',
    rule: 'platform.access-log',
    role: 'disposal',
    table: 'platform.shown_page',
    key: ['id'],
    instant: 'last_at',
  }),
];
