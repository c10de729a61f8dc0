import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A dossier that is told to be due soon is overdue from the date after its due date on, not from its due minute. */
export class WorkflowOverdueByDate1764106001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update workflow.deadline_watch set next_at = (date_trunc('day', due_at at time zone 'Asia/Ho_Chi_Minh') + interval '1 day') at time
      zone 'Asia/Ho_Chi_Minh'
      where target_key = 'dossier' and stage = 'due-soon' and next_at = due_at`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
