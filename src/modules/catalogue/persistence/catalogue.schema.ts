import { EntitySchema } from 'typeorm';
import { BaseSalarySchema } from './base-salary.schema.js';
import { ConnectedDatabaseSchema } from './connected-database.schema.js';
import { SearchWordSchema } from './search-word.schema.js';
import { StandardIssuerSchema } from './standard-issuer.schema.js';
import { PublicationLimitSchema } from './publication-limit.schema.js';
import { FEE_SCHEDULE_SCHEMAS } from './fee-schedule.schema.js';
import { FORM_SCHEMAS } from './form.schema.js';
import { LocalDraftSchema, LocalTermSchema, LocalTermWithdrawalSchema, LocalScopeSchema } from './local-terms.schema.js';
import { ProcedureSchema } from './procedure.schema.js';
import { ProcedureDraftSchema, ProcedureRepealSchema, ProcedureVersionSchema, WithdrawalSchema } from './version.schema.js';

/**
 * One row that is moved with every published version or repeal, so that each process knows when what it remembers is old. Only whether the
 * number is another one counts.
 */
export const CatalogueRevisionSchema = new EntitySchema<{ id: number; revision: number }>({
  name: 'CatalogueRevision',
  schema: 'catalogue',
  tableName: 'revision',
  columns: {
    id: { type: 'int4', primary: true, primaryKeyConstraintName: 'revision_pk' },
    revision: { type: 'int4' },
  },
});

/** Imports of procedures files; one that has no end was broken off. */
export const ImportRunSchema = new EntitySchema({
  name: 'ImportRun',
  schema: 'catalogue',
  tableName: 'import_run',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'import_run_pk' },
    source: { type: 'text' },
    sourceHash: { type: 'text', name: 'source_hash' },
    collectedOn: { type: 'date', name: 'collected_on' },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    finishedAt: { type: 'timestamptz', name: 'finished_at', nullable: true },
    counts: { type: 'jsonb', nullable: true },
  },
});

/** What an import found, per row and field; line 0 is the file as a whole. */
export const ImportFindingSchema = new EntitySchema({
  name: 'ImportFinding',
  schema: 'catalogue',
  tableName: 'import_finding',
  columns: {
    runId: { type: 'uuid', name: 'run_id', primary: true, primaryKeyConstraintName: 'import_finding_pk' },
    line: { type: 'int4', primary: true, primaryKeyConstraintName: 'import_finding_pk' },
    position: { type: 'int4', primary: true, primaryKeyConstraintName: 'import_finding_pk' },
    procedureCode: { type: 'text', name: 'procedure_code', nullable: true },
    field: { type: 'text' },
    code: { type: 'text' },
    severity: { type: 'text' },
    raw: { type: 'text', nullable: true },
  },
  indices: [{ name: 'import_finding_code', columns: ['runId', 'code', 'line', 'position'] }],
  foreignKeys: [{ name: 'import_finding_run_fk', target: 'ImportRun', columnNames: ['runId'], referencedColumnNames: ['id'] }],
});

/** What became of procedures by an import, a row for each value that changed. */
export const ImportChangeSchema = new EntitySchema({
  name: 'ImportChange',
  schema: 'catalogue',
  tableName: 'import_change',
  columns: {
    runId: { type: 'uuid', name: 'run_id', primary: true, primaryKeyConstraintName: 'import_change_pk' },
    position: { type: 'int4', primary: true, primaryKeyConstraintName: 'import_change_pk' },
    procedureCode: { type: 'text', name: 'procedure_code' },
    kind: { type: 'text' },
    path: { type: 'text', nullable: true },
    saidBefore: { type: 'text', name: 'said_before', nullable: true },
    saidAfter: { type: 'text', name: 'said_after', nullable: true },
  },
  foreignKeys: [{ name: 'import_change_run_fk', target: 'ImportRun', columnNames: ['runId'], referencedColumnNames: ['id'] }],
});

/** All tables of the module. */
export const CATALOGUE_SCHEMAS: readonly EntitySchema[] = [
  ProcedureSchema,
  ProcedureVersionSchema,
  ProcedureDraftSchema,
  ProcedureRepealSchema,
  WithdrawalSchema,
  LocalScopeSchema,
  LocalTermSchema,
  LocalTermWithdrawalSchema,
  LocalDraftSchema,
  CatalogueRevisionSchema,
  ImportRunSchema,
  ImportFindingSchema,
  ImportChangeSchema,
  BaseSalarySchema,
  PublicationLimitSchema,
  ConnectedDatabaseSchema,
  StandardIssuerSchema,
  SearchWordSchema,
  ...FEE_SCHEDULE_SCHEMAS,
  ...FORM_SCHEMAS,
] as unknown as EntitySchema[];
