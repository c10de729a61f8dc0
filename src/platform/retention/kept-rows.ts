import type { PoolClient } from 'pg';

/** Whatever runs a statement: a connection of the application, or of the disposal role. */
export type Deleter = Pick<PoolClient, 'query'>;

/** Rows that are kept for a time and then deleted; how long is data (`platform.retention_rule`). Never what was decided: journal, ledger, records. */
export interface KeptRows {
  /** Key of the rule: `notices.notices`. */
  readonly subject: string;
  /** Which role may delete them; what the application may only add to is the disposal role's. */
  readonly role: 'application' | 'disposal';
  /** Instant that the oldest row counts from; undefined where there is none. */
  oldest(client: Deleter): Promise<Date | undefined>;
  /** Deletes some of the rows from before an instant, the oldest first. @returns how many; fewer than `limit` when nothing is left to do */
  deleteSome(client: Deleter, before: Date, limit: number): Promise<number>;
}

/** Kept rows of a table with an index on the instant from which they count. */
export function rowsByInstant(rows: Pick<KeptRows, 'subject' | 'role'> & { readonly table: string; readonly key: readonly string[]; readonly instant: string; readonly only?: string }): KeptRows {
  const { subject, role, table, key, instant, only = 'true' } = rows;
  const columns = key.join(', ');
  return {
    subject,
    role,
    oldest: async (client) => (await client.query<{ at: Date | null }>(`select min(${instant}) as at from ${table} where ${only}`)).rows[0]?.at ?? undefined,
    deleteSome: async (client, before, limit) => {
      const text = `delete from ${table} where (${columns}) in (select ${columns} from ${table} where ${only} and ${instant} < $1::timestamptz order by ${instant} limit $2::int4)`;
      return (await client.query(text, [before.toISOString(), limit])).rowCount ?? 0;
    },
  };
}
