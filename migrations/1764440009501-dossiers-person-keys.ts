import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applicants and whom dossiers are open to are known by keys under the secret of the installation. */
export class DossiersPersonKeys1764440009501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossiers.dossier add column applicant_key text`);
    await runner.query(`
      update dossiers.dossier
      set applicant_key = case when applicant_person_key = '' then '' else public.keyed_person(applicant_person_key) end`);
    // What replicas of the version before read stays; this one no longer writes it.
    await runner.query(`alter table dossiers.dossier alter column applicant_person_key drop not null`);
    await runner.query(`alter index dossiers.dossier_by_applicant rename to dossier_by_bare_applicant`);
    await runner.query(`create index dossier_by_applicant on dossiers.dossier (applicant_key, id)`);
    await runner.query(`
      insert into dossiers.access_grant (dossier_id, grantee_kind, grantee_key, reason, until)
      select dossier_id, grantee_kind, public.keyed_person(grantee_key), reason, until from dossiers.access_grant
      where grantee_kind in ('person', 'submitter') on conflict do nothing`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
