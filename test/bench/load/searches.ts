import type { Client } from 'pg';
import { plainText } from '../../../src/shared/text.js';

/** Names that words are taken from, spread over the whole catalogue. */
const NAMES = 24;
const WORDS = 2;

/**
 * What people look for in the whole catalogue, the same in every run: two words of a name with and without diacritics, the second not typed
 * to its end, and one word alone; then a code that is begun, a level and a life event.
 */
export async function searches(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from catalogue.procedure_version where not internal order by sha256(convert_to(procedure_code, 'UTF8')) limit ${NAMES}`,
  );
  const texts = rows.flatMap(({ name }, place) => {
    const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
    const typed = words
      .slice(place % Math.max(1, words.length - WORDS))
      .slice(0, WORDS)
      .join(' ');
    return [typed, plainText(typed).slice(0, -1), words.at(-1)!];
  });
  const asked = [...texts, '1.00'].map((text) => `q=${encodeURIComponent(text)}`);
  return [...asked, 'level=commune', 'lifeEvent=huu-tri'].map((query) => `/v1/public/procedures?${query}&limit=20`);
}
