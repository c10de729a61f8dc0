import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may see a dossier is called what it is: an access grant. A dossier knows the sector and how closed it is, which rights may be limited
 * to.
 */
export class DossiersGrants1764430001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossiers.dossier_reader rename to access_grant`);
    await runner.query(`alter table dossiers.access_grant rename column reader_kind to grantee_kind`);
    await runner.query(`alter table dossiers.access_grant rename column reader_key to grantee_key`);
    await runner.query(`alter table dossiers.access_grant rename column why to reason`);
    await runner.query(`alter table dossiers.access_grant rename constraint dossier_reader_pk to access_grant_pk`);
    await runner.query(`alter index dossiers.dossier_reader_by_reader rename to access_grant_by_grantee`);
    // Replicas of the version before go on reading while they are replaced.
    await runner.query(`
      create view dossiers.dossier_reader as
      select dossier_id, grantee_kind as reader_kind, grantee_key as reader_key, reason as why, until from dossiers.access_grant`);
    await runner.query(
      `alter table dossiers.dossier add column sector_code text, add column confidentiality text not null default 'ordinary'`,
    );
    await runner.query(`
      update dossiers.dossier d set sector_code = v.content ->> 'sectorCode'
      from catalogue.procedure_version v where v.id = d.procedure_version_id and v.content ->> 'sectorCode' is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
