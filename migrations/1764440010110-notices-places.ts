import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts name the due time of a notified deadline `notifiedDueAt`. */
export class NoticesPlaces1764440010110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['template_version', 'template_draft'])
      await runner.query(`
        update notices.${table} set texts = replace(texts::text, '{toldDueAt}', '{notifiedDueAt}')::jsonb
        where texts::text like '%{toldDueAt}%'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
