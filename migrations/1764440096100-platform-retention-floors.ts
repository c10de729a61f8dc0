import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long logs have to be kept at the least, whatever the rules say. */
export class PlatformRetentionFloors1764440096100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.retention_floor (subject text not null, valid_from date not null, keep_months int4 not null,
        basis text not null, constraint retention_floor_pk primary key (subject, valid_from))`);
    await runner.query(`
      insert into platform.retention_floor (subject, valid_from, keep_months, basis)
      select subject, '2026-07-01', 12, 'QCVN 12:2026/BCA (Thông tư 47/2026/TT-BCA) | QCVN 12:2026/BCA (circular 47/2026/TT-BCA)'
      from unnest(array['platform.access-log', 'partners.calls']) as subject`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
