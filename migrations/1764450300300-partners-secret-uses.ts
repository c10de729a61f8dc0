import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each secret of a partner system last brought a token. */
export class PartnersSecretUses1764450300300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partners.secret_use (system_id uuid not null, secret_id uuid not null, last_used_at timestamptz not null,
        constraint secret_use_pk primary key (system_id, secret_id))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
