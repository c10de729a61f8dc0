import { EntitySchema } from 'typeorm';

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
