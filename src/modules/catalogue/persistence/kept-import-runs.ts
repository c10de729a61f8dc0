import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { KeptRows } from '../../../platform/retention/kept-rows.js';
import { Retention } from '../../../platform/retention/retention.js';

/** The last run of a source says where the catalogue stands, and stays whatever its age. */
const EARLIER = `catalogue.import_run r where exists (select from catalogue.import_run n where n.source = r.source and n.id > r.id)`;

/** A run may have tens of thousands of findings; the next hour goes on with the rest. */
const RUNS_AT_ONCE = 20;

/** Import runs with their findings. */
export const KEPT_IMPORT_RUNS: KeptRows = {
  subject: 'catalogue.import-runs',
  role: 'application',
  oldest: async (client) => (await client.query<{ at: Date | null }>(`select min(r.started_at) as at from ${EARLIER}`)).rows[0]?.at ?? undefined,
  deleteSome: async (client, before, limit) => {
    const text = `with old as (select r.id from ${EARLIER} and r.started_at < $1::timestamptz order by r.started_at limit $2::int4),
        found as (delete from catalogue.import_finding f using old where f.run_id = old.id)
      delete from catalogue.import_run r using old where r.id = old.id`;
    return (await client.query(text, [before.toISOString(), Math.min(limit, RUNS_AT_ONCE)])).rowCount ?? 0;
  },
};

/** Tells the retention job what the module keeps for a time. */
@Injectable()
export class KeptImportRuns implements OnModuleInit {
  constructor(private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.add(KEPT_IMPORT_RUNS);
  }
}
