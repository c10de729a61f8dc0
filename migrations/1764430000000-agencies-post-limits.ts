import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a post is limited to: sectors, procedures, and how confidential a dossier its holder is cleared for. */
export class AgenciesPostLimits1764430000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table agencies.post add column sector_codes text[], add column procedure_codes text[],
        add column confidentialities text[] not null default '{ordinary}'`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
