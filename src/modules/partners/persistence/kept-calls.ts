import { keptRows, type KeptRows } from '../../../platform/retention/kept-rows.js';

/** Counts of what systems called. */
export const KEPT_CALLS: KeptRows = keptRows({
  subject: 'partners.calls',
  role: 'application',
  table: 'partners.call_count',
  key: ['system_id', 'day', 'operation', 'status'],
  instant: 'counted_at',
});
