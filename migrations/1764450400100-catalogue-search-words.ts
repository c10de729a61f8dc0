import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people say for what procedures are called, from a date on; words without phrases say nothing of what is looked for. Rows of the
 * product come with its seed, those of the province are added beside them.
 */
export class CatalogueSearchWords1764450400100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.search_word (words text not null, effective_from date not null, effective_to date, phrases text[] not null,
        is_shipped boolean not null, constraint search_word_pk primary key (words, effective_from, is_shipped))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
