import type { DataSource } from 'typeorm';
import { WRITING_FUNCTIONS } from '../../../../src/platform/database/read-only.js';

/** Functions of ours that Postgres takes for changing rows, and that `Database.read` does not know as such; and the reverse. */
export async function writingFunctionFindings(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.provolatile = 'v' and p.prorettype <> 'trigger'::regtype and n.nspname not in ('pg_catalog', 'information_schema')
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  const found = rows.map(({ name }) => name);
  return [
    ...found.filter((name) => !WRITING_FUNCTIONS.includes(name)).map((name) => `${name} may change rows and can be read`),
    ...WRITING_FUNCTIONS.filter((name) => !found.includes(name)).map((name) => `${name} changes no row`),
  ];
}
