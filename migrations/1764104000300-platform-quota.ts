import type { MigrationInterface, QueryRunner } from 'typeorm';

const GIBIBYTE = 1024 ** 3;

/** How much a person, an officer or a system may upload on a day. */
export class PlatformQuota1764104000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.upload_quota (actor_kind text not null, valid_from date not null, max_files int4 not null,
      max_bytes int8 not null,
        constraint upload_quota_pk primary key (actor_kind, valid_from))`);
    await runner.query(`create index stored_file_by_owner on platform.stored_file (owner_id, uploaded_at)`);
    // No law names these numbers; the province sets its own by adding rows.
    const quotas = [
      ['citizen', 200, 1],
      ['business', 500, 2],
      ['officer', 5_000, 20],
      ['partner', 20_000, 50],
    ] as const;
    for (const [kind, files, gibibytes] of quotas) {
      await runner.query(`insert into platform.upload_quota values ($1, '2026-01-01', $2, $3)`, [kind, files, gibibytes * GIBIBYTE]);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
