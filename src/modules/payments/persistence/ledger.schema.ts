import { EntitySchema } from 'typeorm';
import type { LedgerLine } from '../domain/posting.js';
import { dossierId, ownId } from './key-columns.js';

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
