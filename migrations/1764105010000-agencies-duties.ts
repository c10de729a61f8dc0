import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which duties one person may hold together in an agency; without a row the usual ones hold (`USUAL_DUTIES`). */
export class AgenciesDuties1764105010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agencies.duty_rule (id uuid not null, agency_code text not null, valid_from date not null,
        appraiser_may_decide bool not null, receiver_may_resolve bool not null, decision text not null, set_by uuid not null,
        set_at timestamptz not null, constraint duty_rule_pk primary key (id),
        constraint duty_rule_once unique (agency_code, valid_from))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
