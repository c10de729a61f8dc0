import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything stands under the keys of numbers with their hyphen. */
export class PlatformHyphenatedNumbersFinish1764450319900 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function public.key_of_number(text)');
    await runner.query('drop table public.rekeyed_person');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
