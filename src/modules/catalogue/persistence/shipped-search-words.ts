import type { PoolClient } from 'pg';
import type { SearchWord } from '../domain/vocabulary.js';

/** Puts the everyday words of the product in the place of those that were shipped before; rows of the province stay as they are. */
export async function replaceShippedWords(client: PoolClient, words: readonly Omit<SearchWord, 'effectiveTo'>[]): Promise<void> {
  await client.query('delete from catalogue.search_word where is_shipped', []);
  await client.query(
    `insert into catalogue.search_word (words, phrases, effective_from, is_shipped)
     select r.words, r.phrases, r."effectiveFrom", true
     from jsonb_to_recordset($1::jsonb) r(words text, phrases text[], "effectiveFrom" date)`,
    [JSON.stringify(words)],
  );
}
