import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records name an applicant by the key that the dossier has. */
export class ArchiveHyphenatedNumbers1764450310400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update archive.record t set applicant_person_key = r.present from public.rekeyed_person r where t.applicant_person_key = r.former`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}

/** What replicas that know the number without its hyphen still wrote while they were replaced. */
export class ArchiveHyphenatedNumbersFinish1764450319400 extends ArchiveHyphenatedNumbers1764450310400 {
  static readonly finishes = true;
}
