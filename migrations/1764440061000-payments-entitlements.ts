import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entitlements that persons have used up: a registry, in which one of a kind and year stands once. */
export class PaymentsEntitlements1764440061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table payments.entitlement_use (person_key text not null, asset_kind text not null, year_from date not null,
        dossier_id uuid not null, constraint entitlement_use_pk primary key (person_key, asset_kind, year_from))`);
    await runner.query('create index entitlement_use_of_dossier on payments.entitlement_use (dossier_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
