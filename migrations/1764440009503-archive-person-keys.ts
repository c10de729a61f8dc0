import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records name the applicant by a key under the secret of the installation; nobody reads it before disposal. */
export class ArchivePersonKeys1764440009503 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update archive.record set applicant_person_key = public.keyed_person(applicant_person_key)
      where applicant_person_key !~ '^(\\d+:|$)'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
