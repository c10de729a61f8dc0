import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  ['agency', 'plain_name', 'name'],
  ['province', 'plain_name', 'name'],
  ['commune', 'plain_name', 'name'],
  ['commune_predecessor', 'plain_old_name', 'old_name'],
] as const;

/** Names of agencies and communes are searched in the folding in which i and y meet; those that are there are folded anew. */
export class AgenciesSearch1764101001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, name] of COLUMNS) {
      await runner.query(
        `alter table agencies.${table} drop column ${column}, add column ${column} text not null generated always as
          (platform.search_text(${name})) stored`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
