import { EntitySchema } from 'typeorm';
import type { StandardIssuer } from '../domain/standard-issuer.js';

/** Who issues forms, codes, exchanged data and the evaluation, and by which text they go, from a date on. */
export const StandardIssuerSchema = new EntitySchema<StandardIssuer>({
  name: 'StandardIssuer',
  schema: 'catalogue',
  tableName: 'standard_issuer',
  columns: {
    matter: { type: 'text', primary: true, primaryKeyConstraintName: 'standard_issuer_pk' },
    effectiveFrom: { type: 'date', name: 'effective_from', primary: true, primaryKeyConstraintName: 'standard_issuer_pk' },
    issuer: { type: 'text' },
    instrument: { type: 'text', nullable: true },
    legalBasis: { type: 'text', name: 'legal_basis' },
  },
  checks: [
    {
      name: 'standard_issuer_matter',
      expression: `matter in ('one-stop-forms', 'dossier-codes', 'sector-codes', 'exchanged-data', 'evaluation')`,
    },
  ],
});
