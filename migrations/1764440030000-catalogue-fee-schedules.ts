import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fee schedules of the province: drafted, checked and published by decision, over the fees of the national data. */
export class CatalogueFeeSchedules1764440030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.fee_schedule (id uuid not null, code text not null, constraint fee_schedule_pk primary key (code),
        constraint fee_schedule_id_uq unique (id))`);
    await runner.query(`
      create table catalogue.fee_schedule_draft (schedule_id uuid not null, content jsonb not null, content_hash text not null,
        drafted_by uuid not null, drafted_at timestamptz not null, edited_by uuid[] not null default '{}', checked_by uuid,
        checked_at timestamptz, constraint fee_schedule_draft_pk primary key (schedule_id),
        constraint fee_schedule_draft_schedule_fk foreign key (schedule_id) references catalogue.fee_schedule (id))`);
    await runner.query(`
      create table catalogue.fee_schedule_version (id uuid not null, schedule_id uuid not null, schedule_code text not null,
        version_no int4 not null, effective_from date not null, last_day date, content jsonb not null, content_hash text not null,
        decision_number text not null, decision_issuer text not null, signed_on date not null, published_on date not null,
        published_at timestamptz not null, constraint fee_schedule_version_pk primary key (id),
        constraint fee_schedule_version_no_uq unique (schedule_id, version_no),
        constraint fee_schedule_version_schedule_fk foreign key (schedule_id) references catalogue.fee_schedule (id))`);
    await runner.query(`
      create table catalogue.fee_schedule_withdrawal (version_id uuid not null, schedule_id uuid not null, reason text not null,
        withdrawn_at timestamptz not null, constraint fee_schedule_withdrawal_pk primary key (version_id),
        constraint fee_schedule_withdrawal_schedule_fk foreign key (schedule_id) references catalogue.fee_schedule (id))`);
    await runner.query('create index fee_schedule_withdrawal_of_schedule on catalogue.fee_schedule_withdrawal (schedule_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
