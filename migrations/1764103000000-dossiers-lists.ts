import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes of the lists: by submission, reception and due instant on both sides of the counter, by words of the name. */
export class DossiersLists1764103000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const side of ['resolving', 'receiving']) {
      await runner.query(`drop index dossiers.dossier_by_${side}_agency`);
      await runner.query(`create index dossier_by_${side}_agency on dossiers.dossier (${side}_agency_code, status, submitted_at, id)`);
      await runner.query(
        `create index dossier_${side}_by_reception on dossiers.dossier (${side}_agency_code, received_at, id)
          where received_at is not null`,
      );
      await runner.query(
        `create index dossier_${side}_by_due on dossiers.dossier (${side}_agency_code, coalesce(due_at, 'infinity'::timestamptz),
          id) where closed_at is null`,
      );
    }
    await runner.query(`drop index dossiers.dossier_open_by_due`);
    await runner.query(`drop index dossiers.dossier_by_code`);
    await runner.query(`create index dossier_by_code on dossiers.dossier (code text_pattern_ops)`);
    await runner.query(
      `create index dossier_by_words on dossiers.dossier using gin (to_tsvector('simple', platform.search_text(applicant_name)))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
