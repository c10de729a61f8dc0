import type { QueryRunner } from 'typeorm';
import type { PersonalColumns } from './personal-columns.js';
import { disposalColumns, disposalRights } from './disposal-rights.js';
import { APPEND_ONLY_TABLES, READ_ONLY_TABLES } from './protected-tables.js';
import { APP_ROLE, DISPOSAL_ROLE } from './roles.js';

/** Where TypeORM notes what it ran. */
export const MIGRATIONS = 'public.migrations';

const READ = ['SELECT'];
const ADD = [...READ, 'INSERT'];
const CHANGE = [...ADD, 'UPDATE', 'DELETE'];

/** The rights of a role to a table, as far as they are more or less than it should have. */
interface Difference {
  readonly grant: readonly string[];
  readonly revoke: readonly string[];
}

/** What the application may do with a table of ours, by `protected-tables.ts`. */
function ofApplication(table: string): readonly string[] {
  if (READ_ONLY_TABLES.includes(table)) return READ;
  return APPEND_ONLY_TABLES.includes(table) ? ADD : CHANGE;
}

/**
 * Gives both roles exactly what they may do with all tables of ours, by the difference to what they have: a right that a role must not have
 * is never granted, not even for a moment within a transaction. Without a difference nothing is written.
 */
export async function restoreRights(runner: QueryRunner, register: readonly PersonalColumns[]): Promise<void> {
  const schemas: { name: string }[] = await runner.query(
    `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
       and not (has_schema_privilege($1, oid, 'usage') and has_schema_privilege($2, oid, 'usage'))`,
    [APP_ROLE, DISPOSAL_ROLE],
  );
  for (const { name } of schemas) await runner.query(`grant usage on schema ${name} to ${APP_ROLE}, ${DISPOSAL_ROLE}`);
  const tables: { name: string; is_view: boolean; app: string[]; disposal: string[] }[] = await runner.query(
    `select n.nspname || '.' || c.relname as name, c.relkind = 'v' as is_view, ${heldBy('$1')} as app, ${heldBy('$2')} as disposal
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v') and (n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')) order by 1`,
    [APP_ROLE, DISPOSAL_ROLE],
  );
  for (const { name, is_view, app, disposal } of tables) {
    // A view writes with its owner's rights: through one that replicas of the version before read, nobody else may.
    await apply(runner, name, APP_ROLE, difference(app, is_view ? READ : ofApplication(name)));
    await apply(runner, name, DISPOSAL_ROLE, difference(disposal, disposalRights(name, register)));
  }
  await restoreColumns(runner, disposalColumns(register));
  const functions: { name: string }[] = await runner.query(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public') and not has_function_privilege($1, p.oid, 'execute')`,
    [APP_ROLE],
  );
  for (const { name } of functions) await runner.query(`grant execute on function ${name} to ${APP_ROLE}`);
  const [{ known }] = (await runner.query(`select has_table_privilege($1, '${MIGRATIONS}', 'select') as known`, [APP_ROLE])) as [
    { known: boolean },
  ];
  if (!known) await runner.query(`grant select on ${MIGRATIONS} to ${APP_ROLE}`);
}

/** The columns that the disposal role may update, as far as they are there yet. */
async function restoreColumns(runner: QueryRunner, wanted: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const columns: { table: string; column: string; held: boolean }[] = await runner.query(
    `select n.nspname || '.' || c.relname as "table", a.attname as "column", exists (select from aclexplode(a.attacl) x
       where x.privilege_type = 'UPDATE' and x.grantee = (select r.oid from pg_roles r where r.rolname = $1)) as held
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^pg_'
       and n.nspname not in ('information_schema', 'public') order by 1, 2`,
    [DISPOSAL_ROLE],
  );
  for (const { table, column, held } of columns) {
    const isWanted = wanted.get(table)?.includes(column) ?? false;
    if (isWanted && !held) await runner.query(`grant update (${column}) on ${table} to ${DISPOSAL_ROLE}`);
    if (held && !isWanted) await runner.query(`revoke update (${column}) on ${table} from ${DISPOSAL_ROLE}`);
  }
}

/** SQL of the rights that were granted to a role, given by its placeholder, for a table `c`. */
function heldBy(role: string): string {
  return `array(select a.privilege_type from aclexplode(c.relacl) a
    where a.grantee = (select r.oid from pg_roles r where r.rolname = ${role}))`;
}

function difference(held: readonly string[], wanted: readonly string[]): Difference {
  return { grant: wanted.filter((right) => !held.includes(right)), revoke: held.filter((right) => !wanted.includes(right)) };
}

async function apply(runner: QueryRunner, table: string, role: string, { grant, revoke }: Difference): Promise<void> {
  if (revoke.length > 0) await runner.query(`revoke ${revoke.join(', ')} on ${table} from ${role}`);
  if (grant.length > 0) await runner.query(`grant ${grant.join(', ')} on ${table} to ${role}`);
}
