import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_TERMS = 'scope_id uuid not null';
const toTerms = (table: string): string => `constraint ${table}_terms_fk foreign key (scope_id) references catalogue.local_scope (id)`;

/** What the province says of a procedure over the national text, and of sectors and all procedures: by part, decision and date. */
export class CatalogueLocalTerms1764440025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.local_scope (id uuid not null, kind text not null, code text, constraint local_scope_pk primary key (id),
        constraint local_scope_uq unique (kind, code))`);
    await runner.query(`
      create table catalogue.local_scope_part (id uuid not null, ${OF_TERMS}, part text not null,
        effective_from date not null, value jsonb, national_hash text not null, decision_number text not null,
        decision_issuer text not null, decided_on date not null, published_at timestamptz not null,
        constraint local_scope_part_pk primary key (id), ${toTerms('local_scope_part')})`);
    await runner.query(`
      create table catalogue.local_scope_withdrawal (id uuid not null, ${OF_TERMS}, reason text not null,
        withdrawn_at timestamptz not null, constraint local_scope_withdrawal_pk primary key (id),
        ${toTerms('local_scope_withdrawal')})`);
    await runner.query(`
      create table catalogue.local_scope_draft (id uuid not null, ${OF_TERMS}, statement jsonb not null, content_hash text not null,
        drafted_by uuid not null, drafted_at timestamptz not null, edited_by uuid[] not null default '{}', checked_by uuid,
        checked_at timestamptz, constraint local_scope_draft_pk primary key (id), ${toTerms('local_scope_draft')})`);
    await runner.query('create index local_scope_part_of_terms on catalogue.local_scope_part (scope_id)');
    await runner.query('create index local_scope_withdrawal_of_terms on catalogue.local_scope_withdrawal (scope_id)');
    await runner.query('create index local_scope_draft_of_terms on catalogue.local_scope_draft (scope_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
