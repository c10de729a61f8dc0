import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that know owners by a bare hash are gone, and so are the hashes. */
export class DocumentsPersonKeysFinish1764440009592 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['document', 'consent']) {
      // What they still wrote while they were replaced.
      await runner.query(`
        update documents.${table}
        set owner_key = case when owner_person_key = '' then '' else public.keyed_person(owner_person_key) end where owner_key is null`);
      await runner.query(`alter table documents.${table} alter column owner_key set not null`);
      await runner.query(`alter table documents.${table} drop column owner_person_key`);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
