import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Remembered } from '../../../platform/database/remembered.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { Vocabulary, type SearchWord } from '../domain/vocabulary.js';

/** The everyday words that hold today, kept in memory. */
@Injectable()
export class SearchVocabulary {
  readonly #rows: Remembered<readonly SearchWord[]>;
  #known: { readonly rows: readonly SearchWord[]; readonly on: string; readonly vocabulary: Vocabulary } | undefined;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    // What the province says of words goes before what the product does.
    this.#rows = new Remembered(() =>
      database.read<SearchWord & Record<string, unknown>>(
        `select words, phrases, effective_from::text as "effectiveFrom", effective_to::text as "effectiveTo"
         from catalogue.search_word order by is_shipped desc, effective_from, words collate "C"`,
      ),
    );
  }

  /** What holds today. */
  async today(): Promise<Vocabulary> {
    const [rows, on] = [await this.#rows.get(), localDate(this.clock.now())];
    if (this.#known?.rows !== rows || this.#known.on !== on) this.#known = { rows, on, vocabulary: new Vocabulary(rows, on) };
    return this.#known.vocabulary;
  }
}
