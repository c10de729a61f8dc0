import { Client } from 'pg';
import { FIRST_NUMBER } from './computed-ids.js';
import { RowBuffer } from './copy-rows.js';
import { sideBySide } from './side-by-side.js';
import type { WrittenUnder } from './stream-rows.js';
import { LINK_AGGREGATE, TOLD_COLUMNS, twinJournalSql } from './twin-journal.js';
import { NAME_COLUMNS, NAMES_IN_TEXTS, namesAsColumns, renamedSql, type DossierNames } from './twin-names.js';

/** How many twins one statement makes. */
const SLICE = 1_024;
const columnsOf = (columns: Readonly<Record<string, string>>, prefix = ''): string =>
  Object.entries(columns)
    .map(([name, type]) => `${prefix}${name} ${type}`)
    .join(', ');

/**
 * Dossiers of a large data set that tell the story of another one again, under names of their own and with journal and chains of their own.
 * PostgreSQL makes them from the rows that the lives left, because making each by the domain takes three times as long.
 */
export class Twins {
  readonly #rows = new RowBuffer();

  static async begin(client: Client): Promise<Twins> {
    for (const statement of [
      'create schema bench_twins',
      `create unlogged table bench_twins.told (${columnsOf(TOLD_COLUMNS)})`,
      `create unlogged table bench_twins.named (${columnsOf(NAME_COLUMNS, 'life_')}, ${columnsOf(NAME_COLUMNS, 'twin_')})`,
      ...LINK_AGGREGATE,
    ]) {
      await client.query(statement);
    }
    return new Twins();
  }

  /** Keeps an entry of a life as it was told. */
  keep(told: Readonly<Record<keyof typeof TOLD_COLUMNS, string | number | boolean | null>>): void {
    this.#rows.put('bench_twins.told', told);
  }

  /** A life gets a twin of these names. */
  add(life: DossierNames, twin: DossierNames): void {
    this.#rows.put('bench_twins.named', { ...namesAsColumns('life', life), ...namesAsColumns('twin', twin) });
  }

  /** Sends what was kept, within the caller's transaction. */
  async send(client: Client): Promise<void> {
    await this.#rows.send(client);
  }

  /**
   * Makes them all, of the rows that lives left in these tables, and tidies up.
   *
   * @param tables columns of each table that their objects have rows in, the journal aside
   * @param show how many are there
   */
  async make(
    adminUrl: string,
    client: Client,
    under: WrittenUnder,
    tables: ReadonlyMap<string, readonly string[]>,
    show: (done: number) => void,
  ): Promise<void> {
    await client.query(`create unlogged table bench_twins.twin as
      select row_number() over (order by twin_number)::int4 as place, n.* from bench_twins.named n`);
    await client.query(`create unlogged table bench_twins.life as select distinct life_number,
      ${NAMES_IN_TEXTS.map((name) => `life_${name}`).join(', ')} from bench_twins.named`);
    await client.query('create index on bench_twins.twin (place); create index on bench_twins.told (life)');
    await client.query('analyze bench_twins.twin; analyze bench_twins.told; analyze bench_twins.life');
    const statements = [twinJournalSql(under)];
    for (const [table, columns] of tables) statements.push(await copied(client, table, columns));
    const { rows } = await client.query<{ n: number }>('select count(*)::int4 as n from bench_twins.twin');
    const last = rows[0]!.n;
    const slices = Array.from({ length: Math.ceil(last / SLICE) }, (_, slice) => 1 + slice * SLICE);
    let done = 0;
    const makeSlice = async (own: Client, from: number): Promise<void> => {
      await own.query(
        `set session_replication_role = replica; set work_mem = '64MB'; set enable_hashjoin = off; set enable_mergejoin = off`,
      );
      for (const statement of statements) await own.query(statement, [from, from + SLICE]);
      show((done += Math.min(SLICE, last + 1 - from)));
    };
    await sideBySide(
      adminUrl,
      slices.map((from) => (own) => makeSlice(own, from)),
    );
    await client.query('drop schema bench_twins cascade');
  }
}

/**
 * Keeps the rows that lives left in a table, and finds out in which columns names stand.
 *
 * @returns SQL that adds those of twins from place $1 to before $2
 */
async function copied(client: Client, table: string, columns: readonly string[]): Promise<string> {
  const left = `bench_twins.${table.replace('.', '_')}`;
  const names = columns.map((column) => `"${column}"`);
  const owner = columns.includes('dossier_id') ? 'dossier_id' : 'id';
  await client.query(`create unlogged table ${left} as
    select right(${owner}::text, 12)::int8 - ${FIRST_NUMBER} as life, ${names.join(', ')} from ${table}`);
  await client.query(`create index on ${left} (life); analyze ${left}`);
  const made = new Map(names.map((name) => [name, `t.${name}`]));
  for (const { column, type, found } of await namedColumns(client, left))
    if (found.length > 0) made.set(column, `${renamedSql(`t.${column}::text`, found)}::${type}`);
  return `insert into ${table} (${names.join(', ')}) select ${names.map((name) => made.get(name)).join(', ')}
    from bench_twins.twin w join ${left} t on t.life = w.life_number where w.place >= $1 and w.place < $2 order by w.place`;
}

/** The columns of a table in which names may stand, with those that do in some row; the table is read once for all of them. */
async function namedColumns(
  client: Client,
  left: string,
): Promise<{ column: string; type: string; found: (typeof NAMES_IN_TEXTS)[number][] }[]> {
  const { rows: columns } = await client.query<{ column: string; type: string }>(
    `select '"' || attname || '"' as column, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and attname <> 'life'
      and atttypid <> all('{int2,int4,int8,bool,date,timestamptz}'::regtype[])`,
    [left],
  );
  const stands = columns.flatMap(({ column }) => NAMES_IN_TEXTS.map((name) => `bool_or(strpos(t.${column}::text, w.life_${name}) > 0)`));
  if (stands.length === 0) return [];
  const { rows } = await client.query<{ stands: (boolean | null)[] }>(
    `select array[${stands.join(', ')}] as stands from ${left} t join bench_twins.life w on w.life_number = t.life`,
  );
  return columns.map((each, index) => ({
    ...each,
    found: NAMES_IN_TEXTS.filter((_, place) => rows[0]!.stands[index * NAMES_IN_TEXTS.length + place]),
  }));
}
