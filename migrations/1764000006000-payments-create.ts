import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What dossiers owe, what was paid for it, receipt numbers that were used, and the ledger. */
export class PaymentsCreate1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists payments`);
    await runner.query(`
      create table payments.charge_sheet (dossier_id uuid not null, procedure_code text not null,
        receiving_agency_code text not null, resolving_agency_code text not null, raised_at timestamptz not null,
        constraint charge_sheet_pk primary key (dossier_id))`);
    await runner.query(`
      create table payments.charge (dossier_id uuid not null, id uuid not null, place int4 not null, kind text, description text,
        amount int8, state text not null, reason text, set_by uuid, set_at timestamptz, settled_at timestamptz,
        constraint charge_pk primary key (dossier_id, id)) with (fillfactor = 80)`);
    await runner.query(`
      create table payments.payment (dossier_id uuid not null, id uuid not null, charge_id uuid not null, amount int8 not null,
        method text not null, agency_code text not null, receipt_year int4 not null, receipt_number text not null,
        received_at timestamptz not null, received_by uuid not null,
        constraint payment_pk primary key (dossier_id, id))`);
    await runner.query(`
      create table payments.receipt_registry (agency_code text not null, receipt_year int4 not null,
      receipt_number text not null, dossier_id uuid not null, payment_id uuid not null,
        constraint receipt_registry_pk primary key (agency_code, receipt_year, receipt_number))`);
    await runner.query(`
      create table payments.ledger_line (dossier_id uuid not null, id uuid not null, payment_id uuid not null,
        account text not null, agency_code text not null, debit int8 not null, credit int8 not null,
        posted_at timestamptz not null, constraint ledger_line_pk primary key (dossier_id, id),
        constraint ledger_line_has_one_side check (debit >= 0 and credit >= 0 and (debit = 0) <> (credit = 0)))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
