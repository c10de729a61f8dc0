import type { PoolClient } from 'pg';
import type { Queryable } from '../database/database.js';

/** Whatever runs a statement: a connection of the application, or of the disposal role. */
export type Deleter = Pick<PoolClient, 'query'>;

/**
 * Rows that are kept for a time and then deleted; how long is data (`platform.retention_rule`). Never what was decided: journal, ledger,
 * records.
 */
export interface KeptRows {
  /** What they are called: `notices.notices`. */
  readonly subject: string;
  /** Subject of the rule that says how long they are kept; their own, unless they stay as long as others. */
  readonly rule: string;
  /** Which role may delete them; what the application may only add to is the disposal role's. */
  readonly role: 'application' | 'disposal';
  /** Most rows of one statement; left out: as many as the job takes. */
  readonly atOnce?: number;
  /** Instant that the first row to go counts from; undefined where there is none. */
  oldest(from: Queryable): Promise<Date | undefined>;
  /**
   * Deletes some of the rows from before an instant, the first to go first. @returns how many; fewer than `limit` when nothing is left to
   * do
   */
  deleteSome(client: Deleter, before: Date, limit: number): Promise<number>;
}

/** A table of kept rows, which the statements call `r`. */
export interface KeptTable extends Pick<KeptRows, 'subject' | 'role' | 'atOnce'>, Partial<Pick<KeptRows, 'rule'>> {
  readonly table: string;
  readonly key: readonly string[];
  /** Column with the instant from which a row counts. */
  readonly instant: string;
  /** Column by which they go, with an index; it grows with the instant. Left out: the instant. */
  readonly order?: string;
  /** Condition on `r`: what else stays, whatever its age. Left out: nothing. */
  readonly only?: string;
  /** Tables whose rows go with it, each with the columns that hold its key. */
  readonly with?: readonly { readonly table: string; readonly key: readonly string[] }[];
}

/** Kept rows of a table. What is oldest and what is deleted are asked of the same rows, so that nothing that stays is ever waited for. */
export function keptRows({
  subject,
  rule = subject,
  role,
  atOnce,
  table,
  key,
  instant,
  order = instant,
  only = 'true',
  with: others = [],
}: KeptTable): KeptRows {
  const next = (limit: string): string =>
    `select ${columns('r', key)}, r.${instant} as kept_from from ${table} r where ${only} order by r.${order} limit ${limit}`;
  const gone = (name: string, its: readonly string[]): string =>
    `delete from ${name} r using old where (${columns('r', its)}) = (${columns('old', key)})`;
  const withIt = others.map((other, place) => `, with_${place} as (${gone(other.table, other.key)})`).join('');
  // The other conditions are checked again when the row is deleted: it may have changed since it was found.
  const own = `${gone(table, key)} and ${only}`;
  return {
    subject,
    rule,
    role,
    ...(atOnce === undefined ? {} : { atOnce }),
    oldest: async (client) => (await client.query<{ kept_from: Date }>(next('1'))).rows[0]?.kept_from,
    deleteSome: async (client, before, limit) => {
      const text = `with old as (select * from (${next('$2::int4')}) o where o.kept_from < $1::timestamptz)${withIt} ${own}`;
      return (await client.query(text, [before.toISOString(), limit])).rowCount ?? 0;
    },
  };
}

function columns(of: string, names: readonly string[]): string {
  return names.map((name) => `${of}.${name}`).join(', ');
}
