import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { ScopedTerms } from '../domain/local/scoped-terms.js';

const ofTerms = (table: string) => ({
  foreignKeys: [{ name: `${table}_terms_fk`, target: 'ScopedTerms', columnNames: ['scopeId'], referencedColumnNames: ['id'] }],
});
const LOCAL_TERMS_ID = { scopeId: { type: 'uuid', name: 'scope_id' } } as const;

/** Procedures and other scopes of which the province says something. */
export const LocalScopeSchema = new EntitySchema<ScopedTerms>({
  name: 'ScopedTerms',
  target: ScopedTerms,
  schema: 'catalogue',
  tableName: 'local_scope',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'local_scope_pk' },
    kind: { type: 'text' },
    code: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'local_scope_uq', columns: ['kind', 'code'] }],
});

/** Parts as decisions say them; the application may add rows and never change one. */
export const LocalTermSchema = new EntitySchema({
  name: 'LocalTerm',
  schema: 'catalogue',
  tableName: 'local_scope_part',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'local_scope_part_pk' },
    ...LOCAL_TERMS_ID,
    part: { type: 'text' },
    effectiveFrom: { type: 'date', name: 'effective_from' },
    value: { type: 'jsonb', nullable: true },
    nationalHash: { type: 'text', name: 'national_hash' },
    decisionNumber: { type: 'text', name: 'decision_number' },
    decisionIssuer: { type: 'text', name: 'decision_issuer' },
    decidedOn: { type: 'date', name: 'decided_on' },
    publishedAt: { type: 'timestamptz', name: 'published_at' },
  },
  ...ofTerms('local_scope_part'),
  indices: [{ name: 'local_scope_part_of_terms', columns: ['scopeId'] }],
});

/** Terms that were withdrawn before they began, by their ids. */
export const LocalTermWithdrawalSchema = new EntitySchema({
  name: 'LocalTermWithdrawal',
  schema: 'catalogue',
  tableName: 'local_scope_withdrawal',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'local_scope_withdrawal_pk' },
    ...LOCAL_TERMS_ID,
    reason: { type: 'text' },
    withdrawnAt: { type: 'timestamptz', name: 'withdrawn_at' },
  },
  ...ofTerms('local_scope_withdrawal'),
  indices: [{ name: 'local_scope_withdrawal_of_terms', columns: ['scopeId'] }],
});

/** What is to be decided, while it is being written. */
export const LocalDraftSchema = new EntitySchema({
  name: 'LocalDraft',
  schema: 'catalogue',
  tableName: 'local_scope_draft',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'local_scope_draft_pk' },
    ...LOCAL_TERMS_ID,
    statement: { type: 'jsonb' },
    seenTermIds: { type: 'uuid', name: 'seen_term_ids', array: true, default: [] },
    contentHash: { type: 'text', name: 'content_hash' },
    draftedBy: { type: 'uuid', name: 'drafted_by' },
    draftedAt: { type: 'timestamptz', name: 'drafted_at' },
    editedBy: { type: 'uuid', name: 'edited_by', array: true, default: [] },
    checkedBy: { type: 'uuid', name: 'checked_by', nullable: true },
    checkedAt: { type: 'timestamptz', name: 'checked_at', nullable: true },
  },
  ...ofTerms('local_scope_draft'),
  indices: [{ name: 'local_scope_draft_of_terms', columns: ['scopeId'] }],
});

/** The tables of what the province says of a procedure. */
export const LOCAL_TERMS_MAP: AggregateMap<ScopedTerms> = {
  root: LocalScopeSchema,
  streamColumn: 'id',
  childColumn: 'scope_id',
  isOfNoAgency: true,
  children: { terms: LocalTermSchema, withdrawals: LocalTermWithdrawalSchema, drafts: LocalDraftSchema },
};
