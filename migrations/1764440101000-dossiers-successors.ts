import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a finished dossier whose agencies are over: beside them, because receiving and resolving agency stay what they were. */
export class DossiersSuccessors1764440101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const side of ['receiving', 'resolving']) {
      const [agency, successor] = [`${side}_agency_code`, `${side}_successor_code`];
      const handedDown = `where ${successor} is not null`;
      await runner.query(`alter table dossiers.dossier add column ${successor} text`);
      // Lists of a successor, in each of their orders: small, because nearly every dossier is of agencies that are in force.
      await runner.query(
        `create index dossier_${side}_handed_down on dossiers.dossier (${successor}, ${agency}, status, submitted_at, id) ${handedDown}`,
      );
      await runner.query(
        `create index dossier_${side}_handed_down_by_reception on dossiers.dossier (${successor}, ${agency}, received_at, id)
         where ${successor} is not null and received_at is not null`,
      );
      await runner.query(
        `create index dossier_${side}_handed_down_by_due on dossiers.dossier (${successor}, ${agency},
         coalesce(due_at, 'infinity'::timestamptz), id) ${handedDown}`,
      );
      // What a successor that ends itself hands on.
      await runner.query(`create index dossier_by_${side}_successor on dossiers.dossier (${successor}, id) ${handedDown}`);
    }
    // What an agency that is over finished and nobody has yet; one that received and resolved is found by the one of them.
    await runner.query(
      `create index dossier_finished_by_resolving_agency on dossiers.dossier (resolving_agency_code, id)
       where resolving_successor_code is null and closed_at is not null`,
    );
    await runner.query(
      `create index dossier_finished_by_receiving_agency on dossiers.dossier (receiving_agency_code, id)
       where receiving_successor_code is null and closed_at is not null and receiving_agency_code <> resolving_agency_code`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
