import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that know persons by a bare hash are gone, and so are the hashes. */
export class DossiersPersonKeysFinish1764440009591 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    // What they still wrote while they were replaced.
    await runner.query(`
      update dossiers.dossier
      set applicant_key = case when applicant_person_key = '' then '' else public.keyed_person(applicant_person_key) end
      where applicant_key is null`);
    await runner.query(`alter table dossiers.dossier alter column applicant_key set not null`);
    await runner.query(`alter table dossiers.dossier drop column applicant_person_key`);
    await runner.query(`
      insert into dossiers.access_grant (dossier_id, grantee_kind, grantee_key, reason, until)
      select dossier_id, grantee_kind, public.keyed_person(grantee_key), reason, until from dossiers.access_grant
      where grantee_kind in ('person', 'submitter') and grantee_key !~ '^\\d+:' on conflict do nothing`);
    await runner.query(`delete from dossiers.access_grant where grantee_kind in ('person', 'submitter') and grantee_key !~ '^\\d+:'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
