import type { DataSource } from 'typeorm';

/** A column as Postgres knows it. */
export interface ColumnRow {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNotNull: boolean;
  readonly isIdentity: boolean;
  readonly isGenerated: boolean;
  /** Expression of the default or of the generated value. */
  readonly expression: string | null;
}

/** An index; `isConstraint` when a primary key or a unique constraint stands on it. */
export interface IndexRow {
  readonly table: string;
  readonly name: string;
  readonly isUnique: boolean;
  readonly isConstraint: boolean;
  /** Names of the plain columns in order; null for an expression. */
  readonly columns: readonly (string | null)[];
  readonly definition: string;
}

/** A constraint: `p` primary key, `u` unique, `f` foreign key, `c` check. */
export interface ConstraintRow {
  readonly table: string;
  readonly name: string;
  readonly kind: 'p' | 'u' | 'f' | 'c' | 'x';
  readonly columns: readonly string[];
  readonly target: string | null;
}

/** What Postgres says of everything that is ours: all schemas but its own and `public`. Tables are named `schema.table`. */
export interface Catalogue {
  readonly schemas: readonly { readonly name: string; readonly owner: string; readonly appMayCreate: boolean }[];
  readonly relations: readonly { readonly name: string; readonly kind: string; readonly owner: string }[];
  readonly columns: readonly ColumnRow[];
  readonly indexes: readonly IndexRow[];
  readonly constraints: readonly ConstraintRow[];
  readonly triggers: readonly { readonly table: string; readonly name: string }[];
}

const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')`;
const TABLE = `n.nspname || '.' || c.relname`;
const OF_TABLE = `pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS} and c.relkind in ('r', 'p')`;
const NAMES_OF = (numbers: string): string =>
  `array(select (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = k.attnum
    and k.attnum > 0) from unnest(${numbers}) with ordinality k(attnum, place) order by place)`;

/** Tables, columns, indexes and constraints by name, each with its schema. */
export async function readCatalogue(dataSource: DataSource): Promise<Catalogue> {
  const ask = <Row>(sql: string): Promise<Row[]> => dataSource.query(sql);
  return {
    schemas: await ask(`
      select n.nspname as name, pg_get_userbyid(n.nspowner) as owner, has_schema_privilege('motcua_app', n.oid, 'create') as "appMayCreate"
      from pg_namespace n where ${OURS} order by 1`),
    relations: await ask(`
      select ${TABLE} as name, c.relkind as kind, pg_get_userbyid(c.relowner) as owner
      from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS}
      where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') order by 1`),
    columns: await ask(`
      select ${TABLE} as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
             a.attnotnull as "isNotNull", a.attidentity <> '' as "isIdentity", a.attgenerated <> '' as "isGenerated",
             pg_get_expr(d.adbin, d.adrelid) as expression
      from ${OF_TABLE} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped left
      join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum order by 1, a.attnum`),
    indexes: await ask(`
      select ${TABLE} as table, i.relname as name, x.indisunique as "isUnique",
             exists (select from pg_constraint k where k.conindid = i.oid
             and k.contype in ('p', 'u', 'x')) as "isConstraint", ${NAMES_OF('x.indkey::int2[]')} as columns,
             pg_get_indexdef(i.oid) as definition
      from ${OF_TABLE} join pg_index x on x.indrelid = c.oid join pg_class i on i.oid = x.indexrelid order by 1, 2`),
    constraints: await ask(`
      select ${TABLE} as table, k.conname as name, k.contype as kind, ${NAMES_OF('k.conkey')} as columns,
             (select tn.nspname || '.' || t.relname from pg_class t join pg_namespace tn on tn.oid = t.relnamespace
             where t.oid = k.confrelid) as target
      from ${OF_TABLE} join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x') order by 1, 2`),
    triggers: await ask(
      `select ${TABLE} as table, t.tgname as name from ${OF_TABLE} join pg_trigger t on t.tgrelid = c.oid
        and not t.tgisinternal order by 1, 2`,
    ),
  };
}

/** Names of all tables. */
export function tablesOf({ relations }: Catalogue): readonly string[] {
  return relations.filter(({ kind }) => kind === 'r' || kind === 'p').map(({ name }) => name);
}

/** The schema of a table's name. */
export function schemaOf(table: string): string {
  return table.split('.')[0]!;
}
