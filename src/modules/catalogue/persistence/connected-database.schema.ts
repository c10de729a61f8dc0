import { EntitySchema } from 'typeorm';
import type { ConnectedDatabase } from '../domain/local/once-only.js';

/** Databases whose data an agency does not ask people for, from the date on which they are connected. */
export const ConnectedDatabaseSchema = new EntitySchema<ConnectedDatabase>({
  name: 'ConnectedDatabase',
  schema: 'catalogue',
  tableName: 'connected_database',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'connected_database_pk' },
    name: { type: 'text' },
    owner: { type: 'text' },
    answersFor: { type: 'text', name: 'answers_for' },
    connectedFrom: { type: 'date', name: 'connected_from' },
    source: { type: 'text' },
  },
});
