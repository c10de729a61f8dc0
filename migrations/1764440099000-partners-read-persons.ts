import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Systems that were given the files of dossiers were given whose these are: they go on seeing it, by the scope that says so from now on.
 * What was given to read dossiers alone does not become more.
 */
export class PartnersReadPersons1764440099000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update partners.partner_system set scopes = array(select unnest(scopes || array['person.read']) order by 1)
      where scopes @> array['dossier.read', 'file.read'] and not 'person.read' = any(scopes)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
