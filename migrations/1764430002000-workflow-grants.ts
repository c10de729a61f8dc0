import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rights may be limited to, beside the agency: the sector, and how closed the dossier is. */
export class WorkflowGrants1764430002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table workflow.work_case add column sector_code text, add column confidentiality text not null default 'ordinary'`,
    );
    await runner.query(`
      update workflow.work_case c set sector_code = d.sector_code
      from dossiers.dossier d where d.id = c.dossier_id and d.sector_code is not null`);
    await runner.query(
      `alter table workflow.task add column procedure_code text, add column sector_code text,
        add column confidentiality text not null default 'ordinary'`,
    );
    await runner.query(`
      update workflow.task t set procedure_code = c.procedure_code, sector_code = c.sector_code
      from workflow.work_case c where c.dossier_id = t.dossier_id`);
    await runner.query(`alter table workflow.task alter column procedure_code set not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
