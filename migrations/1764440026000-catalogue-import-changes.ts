import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import changed, a row for each value. */
export class CatalogueImportChanges1764440026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.import_change (run_id uuid not null, position int4 not null, procedure_code text not null, kind text not null,
        path text, said_before text, said_after text, constraint import_change_pk primary key (run_id, position),
        constraint import_change_run_fk foreign key (run_id) references catalogue.import_run (id))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
