import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { KeptRows } from '../../../platform/retention/kept-rows.js';
import { Retention } from '../../../platform/retention/retention.js';

/** Only of cases that have ended: while one is open, what was told of it keeps it from being told again. */
const OF_ENDED = `workflow.told t join workflow.work_case c on c.dossier_id = t.dossier_id and c.closed_at is not null`;

/** Deadlines that were told, of cases that have ended. */
export const KEPT_TOLD: KeptRows = {
  subject: 'workflow.told',
  role: 'application',
  oldest: async (client) => (await client.query<{ at: Date }>(`select t.told_at as at from ${OF_ENDED} order by t.told_at limit 1`)).rows[0]?.at,
  deleteSome: async (client, before, limit) => {
    const text = `delete from workflow.told d using (select t.dossier_id, t.target_key, t.kind, t.due_at from ${OF_ENDED} where t.told_at < $1::timestamptz order by t.told_at limit $2::int4) o
      where (d.dossier_id, d.target_key, d.kind, d.due_at) = (o.dossier_id, o.target_key, o.kind, o.due_at)`;
    return (await client.query(text, [before.toISOString(), limit])).rowCount ?? 0;
  },
};

/** Tells the retention job what the module keeps for a time. */
@Injectable()
export class KeptTold implements OnModuleInit {
  constructor(private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.add(KEPT_TOLD);
  }
}
