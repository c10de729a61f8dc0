import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Owners of papers and consents are known by keys under the secret of the installation. */
export class DocumentsPersonKeys1764440009502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['document', 'consent']) {
      await runner.query(`alter table documents.${table} add column owner_key text`);
      await runner.query(`
        update documents.${table}
        set owner_key = case when owner_person_key = '' then '' else public.keyed_person(owner_person_key) end`);
      // What replicas of the version before read stays; this one no longer writes it.
      await runner.query(`alter table documents.${table} alter column owner_person_key drop not null`);
      await runner.query(`alter index documents.${table}_by_owner rename to ${table}_by_bare_owner`);
      await runner.query(`create index ${table}_by_owner on documents.${table} (owner_key, id)`);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
