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
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(
        // One look at each row, which is made a text once: catalogues are long.
        `with said as materialized (select r::text as row from ${name} r where r::text ~ $2)
         select distinct w.text from said join unnest($1::text[]) w(text) on strpos(said.row, w.text) > 0
           or strpos(said.row, lower(w.text)) > 0 order by 1`,
        [texts, [...texts, ...texts.map((text) => text.toLowerCase())].map((text) => text.replaceAll('.', '[.]')).join('|')],
      );
      found.push(...rows.map(({ text }) => `${name}: ${text}`));
    }
    return found;
  });
}
