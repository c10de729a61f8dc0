import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rights to events may be limited to, and what those of a subscription were limited to when it was set. */
export class NoticesGrants1764430007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table notices.partner_event add column procedure_code text, add column sector_code text,
        add column confidentiality text not null default 'ordinary'`,
    );
    await runner.query(`
      update notices.partner_event e set procedure_code = d.procedure_code, sector_code = d.sector_code
      from dossiers.dossier d where d.id = e.dossier_id`);
    await runner.query(
      `update notices.partner_event set procedure_code = coalesce(facts ->> 'procedureCode', '') where procedure_code is null`,
    );
    await runner.query(`alter table notices.partner_event alter column procedure_code set not null`);
    await runner.query(`alter table notices.webhook add column limits jsonb`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
