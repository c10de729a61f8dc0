import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { ReceivableAccount } from '../domain/receivable-account.js';
import { dossierId } from './key-columns.js';
import { ReceivableSchema } from './receivable.schema.js';

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
    receivingSuccessorCode: { type: 'text', name: 'receiving_successor_code', nullable: true },
    resolvingSuccessorCode: { type: 'text', name: 'resolving_successor_code', nullable: true },
    raisedAt: { type: 'timestamptz', name: 'raised_at' },
    basis: { type: 'jsonb', nullable: true },
    stated: { type: 'jsonb', nullable: true },
  },
});

/** The tables that make up the receivables of a dossier. */
export const RECEIVABLE_ACCOUNT_MAP: AggregateMap<ReceivableAccount> = {
  root: ReceivableAccountSchema,
  streamColumn: 'dossier_id',
  childColumn: 'dossier_id',
  children: { items: ReceivableSchema as unknown as EntitySchema },
};
