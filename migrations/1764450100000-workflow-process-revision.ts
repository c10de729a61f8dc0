import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row that every publication of a process raises, so that two at once for the same dossiers do not miss each other. */
export class WorkflowProcessRevision1764450100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table workflow.process_revision (id int4 not null, revision int4 not null, constraint process_revision_pk primary key (id))`,
    );
    await runner.query(`insert into workflow.process_revision (id, revision) values (1, 0)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
