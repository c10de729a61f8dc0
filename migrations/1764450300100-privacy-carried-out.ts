import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A correction that is granted is finished once it is carried out; what was decided until now said what was done. */
export class PrivacyCarriedOut1764450300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table privacy.data_request add column finished_at timestamptz');
    await runner.query('update privacy.data_request set finished_at = decided_at where decided_at is not null');
    await runner.query('drop index privacy.data_request_open');
    await runner.query(
      'create unique index data_request_open on privacy.data_request (dossier_id, person_key, kind) where finished_at is null',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}

/** What replicas of before decided while they were replaced. */
export class PrivacyCarriedOutFinish1764450309100 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update privacy.data_request set finished_at = decided_at
      where decided_at is not null and finished_at is null and (done is not null or decision = 'refused')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
