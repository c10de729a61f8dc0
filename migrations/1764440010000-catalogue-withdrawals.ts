import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions and repeals can be withdrawn before they begin. A repeal has an id of its own, so that one that was withdrawn can be decided
 * anew for the same date, and names its decision whole.
 */
export class CatalogueWithdrawals1764440010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table catalogue.procedure_repeal add column id uuid, add column decision_issuer text, add column decided_on date',
    );
    await runner.query('update catalogue.procedure_repeal set id = gen_random_uuid()');
    await runner.query(`
      alter table catalogue.procedure_repeal alter column id set not null, drop constraint procedure_repeal_pk,
        add constraint procedure_repeal_pk primary key (id)`);
    await runner.query('create index procedure_repeal_dates on catalogue.procedure_repeal (procedure_code, effective_on)');
    await runner.query(`
      create table catalogue.withdrawal (id uuid not null, procedure_id uuid not null, procedure_code text not null, reason text not null,
        withdrawn_at timestamptz not null, constraint withdrawal_pk primary key (id),
        constraint withdrawal_procedure_fk foreign key (procedure_code) references catalogue.procedure (code))`);
    await runner.query('create index withdrawal_of_procedure on catalogue.withdrawal (procedure_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
