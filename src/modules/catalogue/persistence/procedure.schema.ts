import { EntitySchema } from 'typeorm';

/**
 * A column that Postgres computes. TypeORM would compare the expression with a row of `typeorm_metadata` that names the database, which a
 * clone has under another name; a blank makes it compare only that the column is generated, and the catalogue test compares the expression.
 */
const GENERATED = { generatedType: 'STORED', asExpression: ' ', insert: false, update: false } as const;

/** Sectors (lĩnh vực) of the national list. */
export const SectorSchema = new EntitySchema({
  name: 'Sector',
  schema: 'catalogue',
  tableName: 'sector',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'sector_pk' },
    name: { type: 'text' },
  },
  indices: [{ name: 'sector_name_order', synchronize: false }],
});

/** What a procedure is found by: the columns of its newest version that lists and searches need. Codes are never trimmed. */
export const ProcedureSchema = new EntitySchema({
  name: 'Procedure',
  schema: 'catalogue',
  tableName: 'procedure',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'procedure_pk' },
    name: { type: 'text' },
    words: { type: 'tsvector', ...GENERATED },
    sectorCode: { type: 'text', name: 'sector_code', nullable: true },
    sectorName: { type: 'text', name: 'sector_name', nullable: true },
    levels: { type: 'text', array: true },
    onlineLevel: { type: 'text', name: 'online_level', nullable: true },
    kind: { type: 'text', nullable: true },
    internal: { type: 'bool' },
    agencyCodes: { type: 'text', name: 'agency_codes', array: true },
    effectiveFrom: { type: 'date', name: 'effective_from' },
  },
  indices: [
    { name: 'procedure_words', synchronize: false },
    { name: 'procedure_agencies', synchronize: false },
    { name: 'procedure_code_order', synchronize: false },
    { name: 'procedure_name_order', synchronize: false },
    { name: 'procedure_sector_order', synchronize: false },
  ],
});

/**
 * Published versions; the application may add rows and never change one. Until when one holds follows from the next one or from a repeal.
 */
export const ProcedureVersionSchema = new EntitySchema({
  name: 'ProcedureVersion',
  schema: 'catalogue',
  tableName: 'procedure_version',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'procedure_version_pk' },
    procedureCode: { type: 'text', name: 'procedure_code' },
    versionNo: { type: 'int4', name: 'version_no' },
    effectiveFrom: { type: 'date', name: 'effective_from' },
    effectiveFromSource: { type: 'text', name: 'effective_from_source' },
    content: { type: 'jsonb' },
    contentHash: { type: 'text', name: 'content_hash' },
    publishedAt: { type: 'timestamptz', name: 'published_at' },
  },
  uniques: [{ name: 'procedure_version_no_uq', columns: ['procedureCode', 'versionNo'] }],
  foreignKeys: [
    { name: 'procedure_version_procedure_fk', target: 'Procedure', columnNames: ['procedureCode'], referencedColumnNames: ['code'] },
  ],
});

/** Decisions that end a procedure without a new version; a version that begins later brings it back. */
export const ProcedureRepealSchema = new EntitySchema({
  name: 'ProcedureRepeal',
  schema: 'catalogue',
  tableName: 'procedure_repeal',
  columns: {
    procedureCode: { type: 'text', name: 'procedure_code', primary: true, primaryKeyConstraintName: 'procedure_repeal_pk' },
    effectiveOn: { type: 'date', name: 'effective_on', primary: true, primaryKeyConstraintName: 'procedure_repeal_pk' },
    decision: { type: 'text' },
  },
  foreignKeys: [
    { name: 'procedure_repeal_procedure_fk', target: 'Procedure', columnNames: ['procedureCode'], referencedColumnNames: ['code'] },
  ],
});
