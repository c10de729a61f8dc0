import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Holds: what must not be deleted or disposed of, why, who said so, and who ended it. */
export class PlatformHold1764420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.hold (id uuid not null, kind text not null, subject text not null, reason text not null, set_by uuid not null,
        set_at timestamptz not null, constraint hold_pk primary key (id))`);
    await runner.query(`create index hold_by_subject on platform.hold (subject, kind)`);
    await runner.query(`
      create table platform.hold_lift (hold_id uuid not null, reason text not null, lifted_by uuid not null, lifted_at timestamptz not null,
        constraint hold_lift_pk primary key (hold_id), constraint hold_lift_hold_fk foreign key (hold_id) references platform.hold (id))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
