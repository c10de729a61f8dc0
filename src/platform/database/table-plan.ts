import type { DataSource, EntitySchema } from 'typeorm';

/** One column as the planner needs it: where it is in the object, in the table, and how JSON becomes it. */
export interface ColumnPlan {
  readonly property: string;
  readonly name: string;
  /** Postgres type for `jsonb_to_recordset`. */
  readonly type: string;
  readonly primary: boolean;
  /** False where the schema says `select: false`: written once with its row, and read by whoever needs it, not with the aggregate. */
  readonly loaded: boolean;
}

/** One table as the planner needs it, read from the EntitySchema's metadata. */
export interface TablePlan {
  /** `schema.table`, both fixed by the code and never by a caller. */
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  readonly primary: readonly ColumnPlan[];
  readonly target: (new () => object) | undefined;
}

const plans = new WeakMap<DataSource, Map<EntitySchema, TablePlan>>();

const TYPE_NAMES: Readonly<Record<string, string>> = {
  'timestamp with time zone': 'timestamptz',
  'character varying': 'text',
  varchar: 'text',
  integer: 'int4',
  int: 'int4',
  bigint: 'int8',
  boolean: 'bool',
};

/** The plan of a table, made once per data source. Generated columns are Postgres's own and are left out. */
export function tablePlan(dataSource: DataSource, schema: EntitySchema): TablePlan {
  let known = plans.get(dataSource);
  if (!known) plans.set(dataSource, (known = new Map()));
  let plan = known.get(schema);
  if (!plan) known.set(schema, (plan = readPlan(dataSource, schema)));
  return plan;
}

function readPlan(dataSource: DataSource, schema: EntitySchema): TablePlan {
  const metadata = dataSource.getMetadata(schema);
  const columns = metadata.columns
    .filter((column) => !column.generatedType)
    .map((column) => {
      const type = dataSource.driver.normalizeType(column);
      return {
        property: column.propertyName,
        name: column.databaseName,
        type: (TYPE_NAMES[type] ?? type) + (column.isArray ? '[]' : ''),
        primary: column.isPrimary,
        loaded: column.isSelect,
      };
    });
  return {
    name: `${metadata.schema ?? 'public'}.${metadata.tableName}`,
    columns,
    primary: columns.filter((column) => column.primary),
    target: typeof metadata.target === 'function' ? (metadata.target as new () => object) : undefined,
  };
}

/** A row as JSON by column names, the shape that `jsonb_to_recordset` reads. */
export type Row = Record<string, unknown>;

/** Turns an object into a row: instants as ISO 8601, everything else as it is. */
export function toRow(plan: TablePlan, object: object): Row {
  const row: Row = {};
  for (const column of plan.columns) {
    const value = (object as Row)[column.property];
    row[column.name] = value instanceof Date ? value.toISOString() : (value ?? null);
  }
  return row;
}

/** A row that does not follow later changes of the object: what is an object in JSON is kept as its text. */
export function frozenRow(plan: TablePlan, object: object): Row {
  const row = toRow(plan, object);
  for (const { name } of plan.columns) row[name] = frozen(row[name]);
  return row;
}

/** A value of a row as it can be compared: objects as their JSON text. */
export function frozen(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/** Turns a row as Postgres's `row_to_json` writes it into an object of the domain class, without running its constructor. */
export function toObject(plan: TablePlan, row: Row): object {
  const object = plan.target ? (Object.create(plan.target.prototype as object) as Row) : {};
  for (const column of plan.columns) {
    if (!column.loaded) continue;
    const value = row[column.name];
    object[column.property] = column.type === 'timestamptz' && typeof value === 'string' ? new Date(value) : (value ?? null);
  }
  return object;
}

/** The key of a row within its table. */
export function rowKey(plan: TablePlan, row: Row): string {
  return plan.primary.map((column) => String(row[column.name])).join('\u0000');
}
