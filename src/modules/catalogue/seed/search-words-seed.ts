import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../../../platform/config/project-root.js';
import { Database } from '../../../platform/database/database.js';
import { isSeedLoaded, noteSeed } from '../../../platform/database/seed-state.js';
import { Clock } from '../../../shared/clock.js';
import type { SearchWord } from '../domain/vocabulary.js';
import { replaceShippedWords } from '../persistence/shipped-search-words.js';

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
      await replaceShippedWords(client, rows);
      await noteSeed(client, { name: NAME, sourceHash: hash, report: { rows: rows.length }, at: this.clock.now() });
    });
  }
}
