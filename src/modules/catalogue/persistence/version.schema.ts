import { EntitySchema } from 'typeorm';

/**
 * A column that Postgres computes. TypeORM would compare the expression with a row of `typeorm_metadata` that names the database, which a
 * clone has under another name; a blank makes it compare only that the column is generated, and the catalogue test compares the expression.
 */
const GENERATED = { generatedType: 'STORED', asExpression: ' ', insert: false, update: false } as const;

const OF_PROCEDURE = {
  procedureId: { type: 'uuid', name: 'procedure_id' },
  procedureCode: { type: 'text', name: 'procedure_code' },
} as const;

const toProcedure = (table: string) => ({
  name: `${table}_procedure_fk`,
  target: 'Procedure',
  columnNames: ['procedureCode'],
  referencedColumnNames: ['code'],
});

/**
 * Published versions with what lists and searches need of them; the application may add rows and never change one. Until when one holds
 * follows from the next one or from a repeal.
 */
export const ProcedureVersionSchema = new EntitySchema({
  name: 'ProcedureVersion',
  schema: 'catalogue',
  tableName: 'procedure_version',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'procedure_version_pk' },
    ...OF_PROCEDURE,
    versionNo: { type: 'int4', name: 'version_no' },
    effectiveFrom: { type: 'date', name: 'effective_from' },
    effectiveFromSource: { type: 'text', name: 'effective_from_source' },
    name: { type: 'text' },
    words: { type: 'tsvector', ...GENERATED },
    sectorCode: { type: 'text', name: 'sector_code', nullable: true },
    sectorName: { type: 'text', name: 'sector_name', nullable: true },
    levels: { type: 'text', array: true },
    onlineLevel: { type: 'text', name: 'online_level', nullable: true },
    kind: { type: 'text', nullable: true },
    internal: { type: 'bool' },
    agencyCodes: { type: 'text', name: 'agency_codes', array: true },
    audiences: { type: 'text', array: true, ...GENERATED },
    lifeEvents: { type: 'text', name: 'life_events', array: true, ...GENERATED },
    publisherCode: { type: 'text', name: 'publisher_code', nullable: true, ...GENERATED },
    provinceCode: { type: 'text', name: 'province_code', nullable: true, ...GENERATED },
    resolvedOutside: { type: 'bool', name: 'resolved_outside', ...GENERATED },
    decidedOn: { type: 'text', name: 'decided_on', nullable: true, ...GENERATED },
    publishedOn: { type: 'text', name: 'published_on', nullable: true, ...GENERATED },
    missingParts: { type: 'text', name: 'missing_parts', array: true, ...GENERATED },
    tonedWords: { type: 'tsvector', name: 'toned_words', ...GENERATED },
    // Some 8 kB that no decision about the procedure looks at.
    content: { type: 'jsonb', select: false },
    contentHash: { type: 'text', name: 'content_hash' },
    publishedAt: { type: 'timestamptz', name: 'published_at' },
  },
  uniques: [{ name: 'procedure_version_no_uq', columns: ['procedureCode', 'versionNo'] }],
  foreignKeys: [toProcedure('procedure_version')],
  indices: [
    { name: 'procedure_version_of_procedure', columns: ['procedureId'] },
    { name: 'procedure_version_words', synchronize: false },
    { name: 'procedure_version_agencies', synchronize: false },
    { name: 'procedure_version_life_events', synchronize: false },
    { name: 'procedure_version_decided', synchronize: false },
    { name: 'procedure_version_code_order', synchronize: false },
    { name: 'procedure_version_name_order', synchronize: false },
    { name: 'procedure_version_sector_order', synchronize: false },
  ],
});

/** Drafts of versions. A published draft moves to the table of versions, which cannot be changed. */
export const ProcedureDraftSchema = new EntitySchema({
  name: 'ProcedureDraft',
  schema: 'catalogue',
  tableName: 'procedure_draft',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'procedure_draft_pk' },
    ...OF_PROCEDURE,
    basedOnVersionNo: { type: 'int4', name: 'based_on_version_no', nullable: true },
    content: { type: 'jsonb' },
    contentHash: { type: 'text', name: 'content_hash' },
    draftedBy: { type: 'uuid', name: 'drafted_by' },
    draftedAt: { type: 'timestamptz', name: 'drafted_at' },
    editedBy: { type: 'uuid', name: 'edited_by', array: true, default: [] },
    checkedBy: { type: 'uuid', name: 'checked_by', nullable: true },
    checkedAt: { type: 'timestamptz', name: 'checked_at', nullable: true },
  },
  foreignKeys: [toProcedure('procedure_draft')],
  indices: [{ name: 'procedure_draft_of_procedure', columns: ['procedureId'] }],
});

/** Decisions that end a procedure without a new version; a version that begins later brings it back. */
export const ProcedureRepealSchema = new EntitySchema({
  name: 'ProcedureRepeal',
  schema: 'catalogue',
  tableName: 'procedure_repeal',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'procedure_repeal_pk' },
    ...OF_PROCEDURE,
    effectiveFrom: { type: 'date', name: 'effective_on' },
    decisionNumber: { type: 'text', name: 'decision' },
    decisionIssuer: { type: 'text', name: 'decision_issuer', nullable: true },
    decidedOn: { type: 'date', name: 'decided_on', nullable: true },
  },
  foreignKeys: [toProcedure('procedure_repeal')],
  indices: [
    { name: 'procedure_repeal_of_procedure', columns: ['procedureId'] },
    { name: 'procedure_repeal_dates', columns: ['procedureCode', 'effectiveFrom'] },
  ],
});

/** Versions and repeals that were withdrawn before they began, by their ids. */
export const WithdrawalSchema = new EntitySchema({
  name: 'CatalogueWithdrawal',
  schema: 'catalogue',
  tableName: 'withdrawal',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'withdrawal_pk' },
    ...OF_PROCEDURE,
    reason: { type: 'text' },
    withdrawnAt: { type: 'timestamptz', name: 'withdrawn_at' },
  },
  foreignKeys: [toProcedure('withdrawal')],
  indices: [{ name: 'withdrawal_of_procedure', columns: ['procedureId'] }],
});
