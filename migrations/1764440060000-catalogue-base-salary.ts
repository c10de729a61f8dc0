import type { MigrationInterface, QueryRunner } from 'typeorm';

const SALARIES = [
  ['2024-07-01', 2_340_000, 'Nghị định 73/2024/NĐ-CP'],
  ['2026-07-01', 2_530_000, 'Nghị định 161/2026/NĐ-CP, theo các bản công khai; chưa đối chiếu với văn bản gốc'],
] as const;

/** The base salary with its dates, by which entitlements are capped; a new decree is a new row. */
export class CatalogueBaseSalary1764440060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.base_salary (valid_from date not null, amount int8 not null, source text not null,
        constraint base_salary_pk primary key (valid_from))`);
    for (const row of SALARIES)
      await runner.query('insert into catalogue.base_salary (valid_from, amount, source) values ($1, $2, $3)', [...row]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
