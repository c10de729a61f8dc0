import { EntitySchema } from 'typeorm';
import type { PublicationLimit } from '../domain/timeliness.js';

/** By when versions have to be decided and made public, by who decides and the date from which the limits hold. */
export const PublicationLimitSchema = new EntitySchema<PublicationLimit>({
  name: 'PublicationLimit',
  schema: 'catalogue',
  tableName: 'publication_limit',
  columns: {
    publisher: { type: 'text', primary: true, primaryKeyConstraintName: 'publication_limit_pk' },
    validFrom: { type: 'date', name: 'valid_from', primary: true, primaryKeyConstraintName: 'publication_limit_pk' },
    decidedBeforeDays: { type: 'int4', name: 'decided_before_days' },
    publicWithinDays: { type: 'int4', name: 'public_within_days' },
    source: { type: 'text' },
  },
});
