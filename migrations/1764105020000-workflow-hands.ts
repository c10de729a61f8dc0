import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who received the dossier of a case, why it is refused, and by which decision one person did what two do elsewhere. */
export class WorkflowHands1764105020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table workflow.work_case add column received_by uuid, add column refusal_ground jsonb`);
    await runner.query(`alter table workflow.task add column combined_by text`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
