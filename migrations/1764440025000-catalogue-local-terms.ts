import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_TERMS = 'local_procedure_id uuid not null';
const toTerms = (table: string): string =>
  `constraint ${table}_terms_fk foreign key (local_procedure_id) references catalogue.local_procedure (id)`;

/** What the province says of a procedure over the national text: by part, decision and date. */
export class CatalogueLocalTerms1764440025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.local_procedure (id uuid not null, procedure_code text not null,
        constraint local_procedure_pk primary key (id), constraint local_procedure_code_uq unique (procedure_code),
        constraint local_procedure_procedure_fk foreign key (procedure_code) references catalogue.procedure (code))`);
    await runner.query(`
      create table catalogue.local_procedure_part (id uuid not null, ${OF_TERMS}, procedure_code text not null, part text not null,
        effective_from date not null, value jsonb, national_hash text not null, decision_number text not null,
        decision_issuer text not null, decided_on date not null, published_at timestamptz not null,
        constraint local_procedure_part_pk primary key (id), ${toTerms('local_procedure_part')})`);
    await runner.query(`
      create table catalogue.local_procedure_withdrawal (id uuid not null, ${OF_TERMS}, reason text not null,
        withdrawn_at timestamptz not null, constraint local_procedure_withdrawal_pk primary key (id),
        ${toTerms('local_procedure_withdrawal')})`);
    await runner.query(`
      create table catalogue.local_procedure_draft (id uuid not null, ${OF_TERMS}, procedure_code text not null,
        statement jsonb not null, content_hash text not null, drafted_by uuid not null, drafted_at timestamptz not null,
        edited_by uuid[] not null default '{}',
        checked_by uuid, checked_at timestamptz, constraint local_procedure_draft_pk primary key (id),
        ${toTerms('local_procedure_draft')})`);
    await runner.query('create index local_procedure_part_of_terms on catalogue.local_procedure_part (local_procedure_id)');
    await runner.query(
      'create index local_procedure_part_by_part on catalogue.local_procedure_part (procedure_code, part, effective_from)',
    );
    await runner.query('create index local_procedure_withdrawal_of_terms on catalogue.local_procedure_withdrawal (local_procedure_id)');
    await runner.query('create index local_procedure_draft_of_terms on catalogue.local_procedure_draft (local_procedure_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
