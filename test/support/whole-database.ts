import { Client } from 'pg';

/** Runs work on a connection of its own. */
export async function connectedTo<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Tables with a row that holds one of the texts in any column, as `schema.table: text`. Texts are of ASCII, and are also found in small
 * letters: names that are folded stay as they are.
 *
 * @param url connection of the owner
 */
export function tablesThatSay(url: string, texts: readonly string[]): Promise<string[]> {
  return connectedTo(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables.rows) found.push(...(await saidBy(client, url, name, texts)).map((text) => `${name}: ${text}`));
    return found;
  });
}

/** What tables said, by their rows as they were then. */
const SAID = new Map<string, readonly string[]>();

/** Which of the texts a table says. Catalogues are long and stay: a table is read again when a row of it was written or deleted since. */
async function saidBy(client: Client, url: string, name: string, texts: readonly string[]): Promise<readonly string[]> {
  const { rows: state } = await client.query<{ of: string }>(
    `select count(*) || ' ' || coalesce(sum(xmin::text::int8), 0) as of from ${name}`,
  );
  const look = JSON.stringify([url, name, state[0]!.of, texts]);
  const before = SAID.get(look);
  if (before) return before;
  const patterns = [...texts, ...texts.map((text) => text.toLowerCase())].map((text) => text.replaceAll('.', '[.]'));
  const { rows } = await client.query<{ text: string }>(
    // One look at each row, which is made a text once.
    `with said as materialized (select r::text as row from ${name} r where r::text ~ $2)
     select distinct w.text from said join unnest($1::text[]) w(text) on strpos(said.row, w.text) > 0
       or strpos(said.row, lower(w.text)) > 0 order by 1`,
    [texts, patterns.join('|')],
  );
  const said = rows.map(({ text }) => text);
  SAID.set(look, said);
  return said;
}
