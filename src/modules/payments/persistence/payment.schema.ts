import { EntitySchema } from 'typeorm';
import type { Payment } from '../domain/payment.js';
import { dossierId, ownId } from './key-columns.js';

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
