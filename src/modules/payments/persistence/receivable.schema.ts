import { EntitySchema } from 'typeorm';
import type { Receivable } from '../domain/receivable.js';
import { dossierId, ownId } from './key-columns.js';

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
