import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applicants with a tax code of 13 digits that was written without its hyphen are found under the same key as with it. */
export class DossiersHyphenatedNumbers1764450310100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into public.rekeyed_person (former, present)
      select public.key_of_number(number), public.key_of_number(left(number, 10) || '-' || right(number, 3))
      from (select distinct regexp_replace(applicant_identity_number, '\\s', '', 'g') as number from dossiers.dossier
            where regexp_replace(applicant_identity_number, '\\s', '', 'g') ~ '^[0-9]{13}$') numbers
      on conflict do nothing`);
    await runner.query(`
      update dossiers.dossier set applicant_identity_number =
        regexp_replace(regexp_replace(applicant_identity_number, '\\s', '', 'g'), '^([0-9]{10})([0-9]{3})$', '\\1-\\2')
      where regexp_replace(applicant_identity_number, '\\s', '', 'g') ~ '^[0-9]{13}$'`);
    await runner.query(`
      update dossiers.dossier d set applicant_key = r.present from public.rekeyed_person r where d.applicant_key = r.former`);
    await runner.query(`
      insert into dossiers.access_grant (dossier_id, grantee_kind, grantee_key, reason, until)
      select g.dossier_id, g.grantee_kind, r.present, g.reason, g.until
      from dossiers.access_grant g join public.rekeyed_person r on r.former = g.grantee_key
      where g.grantee_kind in ('person', 'submitter') on conflict do nothing`);
    await runner.query(`
      delete from dossiers.access_grant g using public.rekeyed_person r
      where r.former = g.grantee_key and g.grantee_kind in ('person', 'submitter')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}

/** What replicas that know the number without its hyphen still wrote while they were replaced. */
export class DossiersHyphenatedNumbersFinish1764450319100 extends DossiersHyphenatedNumbers1764450310100 {
  static readonly finishes = true;
}
