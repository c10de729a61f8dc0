import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices to persons that belong to no dossier are kept as long as those of dossiers. */
export class PlatformKeepPersonNotices1764110003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into platform.retention_rule (subject, valid_from, keep_days, basis) values
        ('notices.person-notices', '2026-01-01', 730,
        'Thông báo có dữ liệu cá nhân, giữ để chứng minh đã báo | notices hold personal data and prove that somebody was told')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
