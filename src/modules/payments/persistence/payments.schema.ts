import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { ReceivableAccount } from '../domain/receivable-account.js';
import type { Receivable } from '../domain/receivable.js';
import type { RefundRule } from '../domain/ending.js';
import type { Payment } from '../domain/payment.js';
import type { LedgerLine } from '../domain/posting.js';

const dossierId = (constraint: string) => ({
  type: 'uuid' as const,
  name: 'dossier_id',
  primary: true,
  primaryKeyConstraintName: constraint,
});
const ownId = (constraint: string) => ({ type: 'uuid' as const, primary: true, primaryKeyConstraintName: constraint });

/** The receivables of a dossier as one thing; a dossier that owes nothing has none. */
export const ReceivableAccountSchema = new EntitySchema<ReceivableAccount>({
  name: 'ReceivableAccount',
  target: ReceivableAccount,
  schema: 'payments',
  tableName: 'receivable_account',
  columns: {
    dossierId: dossierId('receivable_account_pk'),
    procedureCode: { type: 'text', name: 'procedure_code' },
    sectorCode: { type: 'text', name: 'sector_code', nullable: true },
    confidentiality: { type: 'text', default: 'ordinary' },
    receivingAgencyCode: { type: 'text', name: 'receiving_agency_code' },
    resolvingAgencyCode: { type: 'text', name: 'resolving_agency_code' },
    raisedAt: { type: 'timestamptz', name: 'raised_at' },
    basis: { type: 'jsonb', nullable: true },
    stated: { type: 'jsonb', nullable: true },
  },
});

/** Receivables of a dossier. */
export const ReceivableSchema = new EntitySchema<Receivable>({
  name: 'Receivable',
  schema: 'payments',
  tableName: 'receivable',
  columns: {
    dossierId: dossierId('receivable_pk'),
    id: ownId('receivable_pk'),
    ordinal: { type: 'int4' },
    kind: { type: 'text', nullable: true },
    description: { type: 'text', nullable: true },
    amount: { type: 'int8', nullable: true },
    state: { type: 'text' },
    statutoryAmount: { type: 'int8', name: 'statutory_amount', nullable: true },
    item: { type: 'text', nullable: true },
    subsidised: { type: 'int8', default: 0 },
    source: { type: 'jsonb', nullable: true },
    explanation: { type: 'jsonb', nullable: true },
    reason: { type: 'text', nullable: true },
    legalBasis: { type: 'text', name: 'legal_basis', nullable: true },
    relief: { type: 'jsonb', nullable: true },
    setBy: { type: 'jsonb', name: 'set_by', nullable: true },
    setAt: { type: 'timestamptz', name: 'set_at', nullable: true },
    settledBy: { type: 'jsonb', name: 'settled_by', nullable: true },
    settledAt: { type: 'timestamptz', name: 'settled_at', nullable: true },
    endedBy: { type: 'text', name: 'ended_by', nullable: true },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
  },
  indices: [{ name: 'receivable_to_be_refunded', synchronize: false }],
});

/** Which endings give money back, with the date from which it holds. */
export const RefundRuleSchema = new EntitySchema<RefundRule>({
  name: 'RefundRule',
  schema: 'payments',
  tableName: 'refund_rule',
  columns: {
    validFrom: { type: 'date', name: 'valid_from', primary: true, primaryKeyConstraintName: 'refund_rule_pk' },
    ending: { type: 'text', primary: true, primaryKeyConstraintName: 'refund_rule_pk' },
    refunds: { type: 'bool' },
    source: { type: 'text' },
  },
});

/** Money that was taken; append-only. */
export const PaymentSchema = new EntitySchema<Payment>({
  name: 'Payment',
  schema: 'payments',
  tableName: 'payment',
  columns: {
    dossierId: dossierId('payment_pk'),
    id: ownId('payment_pk'),
    receivableId: { type: 'uuid', name: 'receivable_id' },
    amount: { type: 'int8' },
    method: { type: 'text' },
    agencyCode: { type: 'text', name: 'agency_code' },
    receiptYear: { type: 'int4', name: 'receipt_year' },
    receiptNumber: { type: 'text', name: 'receipt_number' },
    receivedAt: { type: 'timestamptz', name: 'received_at' },
    receivedBy: { type: 'uuid', name: 'received_by' },
  },
});

/** A receipt number with the payment that it is of. */
export interface ReceiptRegistration {
  readonly agencyCode: string;
  readonly receiptYear: number;
  /**
   * The number in capitals; of numbers from before case was no matter that are one by it, all but the first have the payment's id behind
   * them.
   */
  readonly receiptKey: string;
  /** The number as it was typed. */
  readonly receiptNumber: string;
  readonly dossierId: string;
  readonly paymentId: string;
}
/** Its key, which a second use of a number breaks. */
export const RECEIPT_KEY = 'receipt_registry_pk';

/** Receipt numbers that an agency has used in a year: unique in any letter case, whoever writes them at the same moment. */
export const ReceiptRegistrySchema = new EntitySchema<ReceiptRegistration>({
  name: 'ReceiptRegistration',
  schema: 'payments',
  tableName: 'receipt_registry',
  columns: {
    agencyCode: { type: 'text', name: 'agency_code', primary: true, primaryKeyConstraintName: RECEIPT_KEY },
    receiptYear: { type: 'int4', name: 'receipt_year', primary: true, primaryKeyConstraintName: RECEIPT_KEY },
    receiptKey: { type: 'text', name: 'receipt_key', primary: true, primaryKeyConstraintName: RECEIPT_KEY },
    receiptNumber: { type: 'text', name: 'receipt_number' },
    dossierId: { type: 'uuid', name: 'dossier_id' },
    paymentId: { type: 'uuid', name: 'payment_id' },
  },
});

/** The ledger: two lines per payment, append-only. */
export const LedgerLineSchema = new EntitySchema<LedgerLine>({
  name: 'LedgerLine',
  schema: 'payments',
  tableName: 'ledger_line',
  columns: {
    dossierId: dossierId('ledger_line_pk'),
    id: ownId('ledger_line_pk'),
    paymentId: { type: 'uuid', name: 'payment_id' },
    account: { type: 'text' },
    agencyCode: { type: 'text', name: 'agency_code' },
    debit: { type: 'int8' },
    credit: { type: 'int8' },
    postedAt: { type: 'timestamptz', name: 'posted_at' },
  },
  checks: [{ name: 'ledger_line_has_one_side', expression: 'debit >= 0 and credit >= 0 and (debit = 0) <> (credit = 0)' }],
});

/** The tables that make up the receivables of a dossier. */
export const RECEIVABLE_ACCOUNT_MAP: AggregateMap<ReceivableAccount> = {
  root: ReceivableAccountSchema,
  streamColumn: 'dossier_id',
  childColumn: 'dossier_id',
  children: { items: ReceivableSchema as unknown as EntitySchema },
};

/** All tables of the module. */
export const PAYMENTS_SCHEMAS = [
  ReceivableAccountSchema,
  ReceivableSchema,
  PaymentSchema,
  ReceiptRegistrySchema,
  LedgerLineSchema,
  RefundRuleSchema,
] as unknown as readonly EntitySchema[];
