import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that look for the name and the parent of an agency in its own row are gone. */
export class AgenciesStreamsFinish1764440009790 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    // Their indexes go with them.
    await runner.query('alter table agencies.agency drop column plain_name, drop column name, drop column parent_code');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
