import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officers are away from an agency for some days, and somebody stands in for them. */
export class AgenciesAbsences1764440093000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agencies.officer_absence (id uuid not null, officer_id uuid not null, agency_code text not null,
        post_ids uuid[] not null, substitute_id uuid, valid_from date not null, valid_to date not null, reason text not null,
        arranged_by uuid not null,
        constraint officer_absence_pk primary key (id),
        constraint officer_absence_officer_fk foreign key (officer_id) references agencies.officer (id),
        constraint officer_absence_agency_fk foreign key (agency_code) references agencies.agency (code),
        constraint officer_absence_substitute_fk foreign key (substitute_id) references agencies.officer (id))`);
    await runner.query('create index officer_absence_officer on agencies.officer_absence (officer_id)');
    await runner.query('create index officer_absence_agency on agencies.officer_absence (agency_code, valid_to)');
    await runner.query('create index officer_absence_substitute on agencies.officer_absence (substitute_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
