import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that look for procedures in what was kept of the newest version, and for sectors in their own table, are gone. */
export class CatalogueStreamsFinish1764440009201 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalogue.sector');
    await runner.query('drop index catalogue.procedure_code_order');
    // Their indexes go with them.
    await runner.query(`
      alter table catalogue.procedure drop column words, drop column name, drop column sector_code, drop column sector_name,
        drop column levels, drop column online_level, drop column kind, drop column internal, drop column agency_codes,
        drop column effective_from`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
