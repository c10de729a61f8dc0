import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that read the text that a chain covers are gone; what they wrote meanwhile gets its hash first. */
export class JournalPersonalHashFinish1764440009901 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update journal.entry set personal_hash = decode(canonical::jsonb ->> 'personal', 'hex')
      where personal_hash is null and canonical::jsonb ->> 'personal' is not null`);
    await runner.query(`alter table journal.entry drop column canonical`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
