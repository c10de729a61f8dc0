import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applicants are found in the folding in which i and y meet, dossiers without regard to the case of their code, phones by number. */
export class DossiersSearch1764101003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One number of Viet Nam, however it is written: the digits, with the 0 of the country in the place of +84.
    await runner.query(`
      create function dossiers.phone_number(value text) returns text language sql immutable parallel safe strict
      return regexp_replace(regexp_replace(value, '[^0-9]', '', 'g'), '^(00)?84(?=[0-9]{8,10}$)', '0')`);
    await runner.query(`drop index dossiers.dossier_by_plain_name`);
    await runner.query(
      `create index dossier_by_search_name on dossiers.dossier (platform.search_text(applicant_name) text_pattern_ops, id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
