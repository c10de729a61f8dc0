import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What systems of partners called is known for as long as the log of reads. */
export class PlatformKeepPartnerCalls1764440040300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into platform.retention_rule (subject, valid_from, keep_days, basis) values
        ('partners.calls', '2026-01-01', 400,
        'QCVN 12:2026/BCA: nhật ký ít nhất 12 tháng | QCVN 12:2026/BCA: logs for at least 12 months')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
