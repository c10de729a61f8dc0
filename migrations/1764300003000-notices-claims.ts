import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether the addresses of a contact are those that a submitter wrote whose authorisation nobody confirmed. Contacts
 * from before it was asked do not know it, and are told as before.
 */
export class NoticesClaims1764300003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notices.contact add column by_claim bool not null default false');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
