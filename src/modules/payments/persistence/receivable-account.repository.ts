import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { isId } from '../../../shared/id.js';
import type { ReceivableAccount } from '../domain/receivable-account.js';
import { receiptKeyOf, type Payment } from '../domain/payment.js';
import { refusal } from '../domain/payments.errors.js';
import type { LedgerLine } from '../domain/posting.js';
import { LedgerLineSchema } from './ledger.schema.js';
import { PaymentSchema } from './payment.schema.js';
import { RECEIPT_KEY, ReceiptRegistrySchema } from './receipt-registry.schema.js';
import { RECEIVABLE_ACCOUNT_MAP } from './receivable-account.schema.js';

/** Loads and saves receivables of dossiers within the open unit of work. */
@Injectable()
export class ReceivableAccountRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** The receivables of a dossier; undefined when none were raised. @throws DomainError VERSION_MOVED (412) */
  async find(dossierId: string): Promise<ReceivableAccount | undefined> {
    return isId(dossierId) ? this.aggregates.load(RECEIVABLE_ACCOUNT_MAP, dossierId) : undefined;
  }

  /** Takes new receivables in, on the stream of their dossier. */
  add(receivables: ReceivableAccount): void {
    this.aggregates.add(RECEIVABLE_ACCOUNT_MAP, receivables, receivables.dossierId);
  }

  /** Adds a payment with its receipt number and its posting. */
  addPayment(payment: Payment, posting: readonly LedgerLine[]): void {
    const { dossierId, id: paymentId, agencyCode, receiptYear, receiptNumber } = payment;
    this.aggregates.addRow(PaymentSchema, payment);
    this.aggregates.addRow(ReceiptRegistrySchema, {
      agencyCode,
      receiptYear,
      receiptKey: receiptKeyOf(payment),
      receiptNumber,
      dossierId,
      paymentId,
    });
    for (const line of posting) this.aggregates.addRow(LedgerLineSchema, line);
  }

  save(receivables: ReceivableAccount): Promise<ReceivableAccount> {
    return this.aggregates.save(receivables);
  }
}

/** What the refusal of the receipt registry means; every other failure stays what it is. @throws DomainError RECEIPT_NUMBER_USED (409) */
export function receiptRefusal(error: unknown): never {
  if ((error as { constraint?: unknown }).constraint === RECEIPT_KEY) throw refusal('RECEIPT_NUMBER_USED');
  throw error;
}
