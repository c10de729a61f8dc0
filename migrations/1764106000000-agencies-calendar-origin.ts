import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a version of a calendar comes from: shipped with the product, or set by the installation or an agency itself. What stands there for
 * the nation came with the product; what an agency has it set itself. Only adds: processes of the version before go on reading and writing.
 */
export class AgenciesCalendarOrigin1764106000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table agencies.calendar add column origin text not null default 'own'`);
    await runner.query(`update agencies.calendar set origin = 'product' where agency_code is null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
