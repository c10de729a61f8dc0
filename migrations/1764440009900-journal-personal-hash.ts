import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An entry keeps of the text that its chain covers only what cannot be rebuilt from it: the hash of its personal part. The text took two
 * fifths of the journal. Replicas of the version before go on reading it until migrating is finished.
 */
export class JournalPersonalHash1764440009900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table journal.entry add column personal_hash bytea`);
    await runner.query(`alter table journal.entry alter column canonical drop not null`);
    await runner.query(`
      update journal.entry set personal_hash = decode(canonical::jsonb ->> 'personal', 'hex')
      where canonical::jsonb ->> 'personal' is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
