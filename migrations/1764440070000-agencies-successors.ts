import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agency that ends says who takes its running dossiers over: links between old and new from a date on. */
export class AgenciesSuccessors1764440070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agencies.agency_successor (agency_id uuid not null, position int4 not null, agency_code text not null,
        successor_code text not null, valid_from date not null, sector_codes text[] not null,
        constraint agency_successor_pk primary key (agency_id, position),
        constraint agency_successor_old_fk foreign key (agency_code) references agencies.agency (code),
        constraint agency_successor_new_fk foreign key (successor_code) references agencies.agency (code))`);
    await runner.query('create index agency_successor_old on agencies.agency_successor (agency_code)');
    await runner.query('create index agency_successor_new on agencies.agency_successor (successor_code)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
