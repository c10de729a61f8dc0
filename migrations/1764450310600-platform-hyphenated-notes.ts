import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Holds on persons, and notes of who looked them up, go by the key that their dossiers have. */
export class PlatformNotesHyphenatedNumbers1764450310600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update platform.hold t set subject = r.present from public.rekeyed_person r where t.kind = 'person' and t.subject = r.former`);
    await runner.query(`
      update platform.access_log t set subject_id = r.present from public.rekeyed_person r where t.subject_id = r.former`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}

/** What replicas that know the number without its hyphen still wrote while they were replaced. */
export class PlatformNotesHyphenatedNumbersFinish1764450319600 extends PlatformNotesHyphenatedNumbers1764450310600 {
  static readonly finishes = true;
}
