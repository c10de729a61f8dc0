import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All keys are converted. */
export class PlatformPersonSecretFinish1764440009599 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function public.keyed_person(text)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
