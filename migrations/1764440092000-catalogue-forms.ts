import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Electronic forms: drafted, checked and published by decision, and named by papers of the province's terms. */
export class CatalogueForms1764440092000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.form (id uuid not null, code text not null, constraint form_pk primary key (code),
        constraint form_id_uq unique (id))`);
    await runner.query(`
      create table catalogue.form_draft (form_id uuid not null, content jsonb not null, content_hash text not null,
        drafted_by uuid not null, drafted_at timestamptz not null, edited_by uuid[] not null default '{}', checked_by uuid,
        checked_at timestamptz, constraint form_draft_pk primary key (form_id),
        constraint form_draft_form_fk foreign key (form_id) references catalogue.form (id))`);
    await runner.query(`
      create table catalogue.form_version (id uuid not null, form_id uuid not null, form_code text not null,
        version_no int4 not null, effective_from date not null, content jsonb not null, content_hash text not null,
        decision_number text not null, decision_issuer text not null, signed_on date not null, published_on date not null,
        published_at timestamptz not null, constraint form_version_pk primary key (id),
        constraint form_version_no_uq unique (form_id, version_no),
        constraint form_version_form_fk foreign key (form_id) references catalogue.form (id))`);
    await runner.query(`
      create table catalogue.form_withdrawal (version_id uuid not null, form_id uuid not null, reason text not null,
        withdrawn_at timestamptz not null, constraint form_withdrawal_pk primary key (version_id),
        constraint form_withdrawal_form_fk foreign key (form_id) references catalogue.form (id))`);
    await runner.query('create index form_withdrawal_of_form on catalogue.form_withdrawal (form_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
