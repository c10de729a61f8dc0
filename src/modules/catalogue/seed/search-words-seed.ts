import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../../../platform/config/project-root.js';
import { Database } from '../../../platform/database/database.js';
import { isSeedLoaded, noteSeed } from '../../../platform/database/seed-state.js';
import { Clock } from '../../../shared/clock.js';
import type { SearchWord } from '../domain/vocabulary.js';

/** The everyday words that come with the product. */
export const SHIPPED_WORDS = join(projectRoot, 'src', 'seed', 'catalogue', 'search-words.json');

const NAME = 'catalogue.search-words';

/** Loads the everyday words that come with the product, once for each state of their file; rows of the province stay as they are. */
@Injectable()
export class SearchWordsSeed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const file = await readFile(SHIPPED_WORDS, 'utf8');
    const hash = createHash('sha256').update(file).digest('hex');
    if (await isSeedLoaded(this.database, NAME, hash)) return;
    const rows = JSON.parse(file) as readonly Omit<SearchWord, 'effectiveTo'>[];
    await this.database.batch(async (client) => {
      await client.query('delete from catalogue.search_word where is_shipped', []);
      await client.query(
        `insert into catalogue.search_word (words, phrases, effective_from, is_shipped)
         select r.words, r.phrases, r."effectiveFrom", true
         from jsonb_to_recordset($1::jsonb) r(words text, phrases text[], "effectiveFrom" date)`,
        [JSON.stringify(rows)],
      );
      await noteSeed(client, { name: NAME, sourceHash: hash, report: { rows: rows.length }, at: this.clock.now() });
    });
  }
}
