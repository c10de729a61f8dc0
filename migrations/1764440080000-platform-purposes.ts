import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For what somebody read personal data, by which post and on whose behalf, and which dossiers a list showed. Notes of before, and of
 * replicas of the version before, say nothing of it.
 */
export class PlatformPurposes1764440080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table platform.access_log add column actor_kind text, add column client_id uuid, add column roles text[],
        add column on_behalf_of uuid, add column purpose text, add column shown uuid[]`);
    await runner.query(`create index access_log_shown on platform.access_log using gin (shown)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
