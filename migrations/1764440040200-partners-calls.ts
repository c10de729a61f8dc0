import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often systems call: by day, operation and status for whoever asks later, and in the present minute for their rate. */
export class PartnersCalls1764440040200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partners.call_count (system_id uuid not null, day date not null, operation text not null, status int4 not null,
        calls int8 not null, counted_at timestamptz not null,
        constraint call_count_pk primary key (system_id, day, operation, status))`);
    await runner.query('create index call_count_by_age on partners.call_count (counted_at)');
    await runner.query(`
      create table partners.call_rate (system_id uuid not null, minute int4 not null, calls int4 not null,
        constraint call_rate_pk primary key (system_id))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
