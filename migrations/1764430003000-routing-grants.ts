import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rights may be limited to, beside the agency: the sector, and how closed the dossier is. */
export class RoutingGrants1764430003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table routing.consulted_dossier add column sector_code text, add column confidentiality text not null default 'ordinary'`,
    );
    await runner.query(`
      update routing.consulted_dossier c set sector_code = d.sector_code
      from dossiers.dossier d where d.id = c.dossier_id and d.sector_code is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
