import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { ProcedureLocalTerms } from '../domain/local/procedure-local-terms.js';

const ofTerms = (table: string) => ({
  foreignKeys: [
    { name: `${table}_terms_fk`, target: 'ProcedureLocalTerms', columnNames: ['localProcedureId'], referencedColumnNames: ['id'] },
  ],
});
const LOCAL_TERMS_ID = { localProcedureId: { type: 'uuid', name: 'local_procedure_id' } } as const;

/** Procedures of which the province says something over the national text. */
export const ProcedureLocalTermsSchema = new EntitySchema<ProcedureLocalTerms>({
  name: 'ProcedureLocalTerms',
  target: ProcedureLocalTerms,
  schema: 'catalogue',
  tableName: 'local_procedure',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'local_procedure_pk' },
    procedureCode: { type: 'text', name: 'procedure_code' },
  },
  uniques: [{ name: 'local_procedure_code_uq', columns: ['procedureCode'] }],
  foreignKeys: [
    { name: 'local_procedure_procedure_fk', target: 'Procedure', columnNames: ['procedureCode'], referencedColumnNames: ['code'] },
  ],
});

/** Parts as decisions say them; the application may add rows and never change one. */
export const LocalTermSchema = new EntitySchema({
  name: 'LocalTerm',
  schema: 'catalogue',
  tableName: 'local_procedure_part',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'local_procedure_part_pk' },
    ...LOCAL_TERMS_ID,
    procedureCode: { type: 'text', name: 'procedure_code' },
    part: { type: 'text' },
    effectiveFrom: { type: 'date', name: 'effective_from' },
    value: { type: 'jsonb', nullable: true },
    nationalHash: { type: 'text', name: 'national_hash' },
    decisionNumber: { type: 'text', name: 'decision_number' },
    decisionIssuer: { type: 'text', name: 'decision_issuer' },
    decidedOn: { type: 'date', name: 'decided_on' },
    publishedAt: { type: 'timestamptz', name: 'published_at' },
  },
  ...ofTerms('local_procedure_part'),
  indices: [
    { name: 'local_procedure_part_of_terms', columns: ['localProcedureId'] },
    { name: 'local_procedure_part_by_part', columns: ['procedureCode', 'part', 'effectiveFrom'] },
  ],
});

/** Terms that were withdrawn before they began, by their ids. */
export const LocalTermWithdrawalSchema = new EntitySchema({
  name: 'LocalTermWithdrawal',
  schema: 'catalogue',
  tableName: 'local_procedure_withdrawal',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'local_procedure_withdrawal_pk' },
    ...LOCAL_TERMS_ID,
    reason: { type: 'text' },
    withdrawnAt: { type: 'timestamptz', name: 'withdrawn_at' },
  },
  ...ofTerms('local_procedure_withdrawal'),
  indices: [{ name: 'local_procedure_withdrawal_of_terms', columns: ['localProcedureId'] }],
});

/** What is to be decided, while it is being written. */
export const LocalDraftSchema = new EntitySchema({
  name: 'LocalDraft',
  schema: 'catalogue',
  tableName: 'local_procedure_draft',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'local_procedure_draft_pk' },
    ...LOCAL_TERMS_ID,
    procedureCode: { type: 'text', name: 'procedure_code' },
    statement: { type: 'jsonb' },
    contentHash: { type: 'text', name: 'content_hash' },
    draftedBy: { type: 'uuid', name: 'drafted_by' },
    draftedAt: { type: 'timestamptz', name: 'drafted_at' },
    editedBy: { type: 'uuid', name: 'edited_by', array: true, default: [] },
    checkedBy: { type: 'uuid', name: 'checked_by', nullable: true },
    checkedAt: { type: 'timestamptz', name: 'checked_at', nullable: true },
  },
  ...ofTerms('local_procedure_draft'),
  indices: [{ name: 'local_procedure_draft_of_terms', columns: ['localProcedureId'] }],
});

/** The tables of what the province says of a procedure. */
export const LOCAL_TERMS_MAP: AggregateMap<ProcedureLocalTerms> = {
  root: ProcedureLocalTermsSchema,
  streamColumn: 'id',
  childColumn: 'local_procedure_id',
  children: { terms: LocalTermSchema, withdrawals: LocalTermWithdrawalSchema, drafts: LocalDraftSchema },
};
