import { Client } from 'pg';
import { FIRST_NUMBER } from './computed-ids.js';
import { RowBuffer } from './copy-rows.js';
import { sideBySide } from './side-by-side.js';
import type { WrittenUnder } from './stream-rows.js';
import { BETWEEN_ENTRIES, TOLD_COLUMNS, twinJournalSql } from './twin-journal.js';
import { NAME_COLUMNS, namesAsColumns, renamedSql, type DossierNames } from './twin-names.js';

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
    ]) {
      await client.query(statement);
    }
    return new Twins();
  }

  /** Keeps one stream of a life as it was told. */
  keepStream(
    told: Readonly<Record<Exclude<keyof typeof TOLD_COLUMNS, 'life' | 'stream_id'>, readonly string[]>>,
    stream_id: string,
    life: number,
  ): void {
    const joined = Object.fromEntries(Object.entries(told).map(([part, texts]) => [part, texts.join(BETWEEN_ENTRIES)]));
    this.#rows.put('bench_twins.told', { life, stream_id, ...joined });
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
    await client.query('create index on bench_twins.twin (place); create index on bench_twins.told (life); analyze bench_twins.twin');
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

/** Keeps the rows that lives left in a table. @returns SQL that adds those of twins from place $1 to before $2 */
async function copied(client: Client, table: string, columns: readonly string[]): Promise<string> {
  const left = `bench_twins.${table.replace('.', '_')}`;
  const names = columns.map((column) => `"${column}"`);
  const owner = columns.includes('dossier_id') ? 'dossier_id' : 'id';
  await client.query(`create unlogged table ${left} as
    select right(${owner}::text, 12)::int8 - ${FIRST_NUMBER} as life, ${names.join(', ')} from ${table}`);
  await client.query(`create index on ${left} (life); analyze ${left}`);
  return `insert into ${table} (${names.join(', ')}) select ${names.map((name) => `(made.row).${name}`).join(', ')} from (
    select (${renamedSql('t::text')})::${left} as row from bench_twins.twin w join ${left} t on t.life = w.life_number
    where w.place >= $1 and w.place < $2 order by w.place offset 0) as made`;
}
