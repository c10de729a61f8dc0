import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sees what was asked on a dossier that is no longer the asking agency's. */
export class RoutingSuccessors1764440101300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table routing.consultation add column asking_successor_code text');
    await runner.query(`create index consultation_handed_down on routing.consultation (asking_successor_code, due_at, id)
      where asking_successor_code is not null and closed_at is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
