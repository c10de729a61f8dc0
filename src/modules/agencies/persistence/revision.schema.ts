import { EntitySchema } from 'typeorm';

/** One row that is raised with every change of agencies, officers or calendars, so that each process knows when to read them again. */
export const RevisionSchema = new EntitySchema({
  name: 'AgenciesRevision',
  schema: 'agencies',
  tableName: 'revision',
  columns: {
    id: { type: 'int4', primary: true, primaryKeyConstraintName: 'revision_pk' },
    revision: { type: 'int4' },
  },
});
