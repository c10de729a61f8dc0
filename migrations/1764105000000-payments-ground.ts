import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the procedure states beside what is owed, on what ground they differ, and by whose hands. `set_by` becomes a list of people: who
 * acted, and on whose behalf. What was owed and set by nobody was stated by the procedure.
 */
export class PaymentsGround1764105000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table payments.charge add column statutory_amount int8, add column legal_basis text, add column relief jsonb,
        add column settled_by jsonb`,
    );
    await runner.query(
      `alter table payments.charge alter column set_by type jsonb using case when set_by is null then null else jsonb_build_array(set_by)
        end`,
    );
    await runner.query(`update payments.charge set statutory_amount = amount where set_by is null`);
    await runner.query(
      `update payments.charge c set settled_by = jsonb_build_array(p.received_by) from payments.payment p
        where p.dossier_id = c.dossier_id and p.charge_id = c.id`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
