import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of persons are found under the key that their dossiers have. */
export class PrivacyHyphenatedNumbers1764450310500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update privacy.data_request t set person_key = r.present from public.rekeyed_person r where t.person_key = r.former`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}

/** What replicas that know the number without its hyphen still wrote while they were replaced. */
export class PrivacyHyphenatedNumbersFinish1764450319500 extends PrivacyHyphenatedNumbers1764450310500 {
  static readonly finishes = true;
}
