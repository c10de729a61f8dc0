import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office notes for itself of a clock of the law on personal data stands apart from the source that persons are shown. */
export class PrivacyClockRemarks1764450600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The notes were in brackets, and the source once more in English after a bar: documents of law are cited by their own names.
    const source = (column: string): string => `regexp_replace(split_part(${column}, ' | ', 1), ' \\(theo tài liệu[^)]*\\)', '')`;
    await runner.query('alter table privacy.clock_rule add column remark text');
    await runner.query(`
      update privacy.clock_rule set basis = ${source('basis')}, remark = 'Theo tài liệu giới thiệu, chưa đối chiếu văn bản gốc'
      where basis like '%(theo tài liệu%'`);
    await runner.query(`update privacy.data_request set due_basis = ${source('due_basis')} where due_basis like '% | %'`);
    await runner.query(`update privacy.breach set notice_basis = ${source('notice_basis')} where notice_basis like '% | %'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
