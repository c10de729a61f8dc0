import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { Form } from '../domain/forms/form.js';

const OF_FORM = { type: 'uuid', name: 'form_id' } as const;
const toForm = (table: string) => ({
  name: `${table}_form_fk`,
  target: 'Form',
  columnNames: ['formId'],
  referencedColumnNames: ['id'],
});

/** Electronic forms of the province by code, and the streams that record their lives. */
export const FormSchema = new EntitySchema<Form>({
  name: 'Form',
  target: Form,
  schema: 'catalogue',
  tableName: 'form',
  columns: {
    id: { type: 'uuid' },
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'form_pk' },
  },
  uniques: [{ name: 'form_id_uq', columns: ['id'] }],
});

/** What a form is to say next. */
export const FormDraftSchema = new EntitySchema({
  name: 'FormDraft',
  schema: 'catalogue',
  tableName: 'form_draft',
  columns: {
    formId: { ...OF_FORM, primary: true, primaryKeyConstraintName: 'form_draft_pk' },
    content: { type: 'jsonb' },
    contentHash: { type: 'text', name: 'content_hash' },
    draftedBy: { type: 'uuid', name: 'drafted_by' },
    draftedAt: { type: 'timestamptz', name: 'drafted_at' },
    editedBy: { type: 'uuid', name: 'edited_by', array: true, default: [] },
    checkedBy: { type: 'uuid', name: 'checked_by', nullable: true },
    checkedAt: { type: 'timestamptz', name: 'checked_at', nullable: true },
  },
  foreignKeys: [toForm('form_draft')],
});

/** Published versions of forms; the application may add rows and never change one. */
export const FormVersionSchema = new EntitySchema({
  name: 'FormVersion',
  schema: 'catalogue',
  tableName: 'form_version',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'form_version_pk' },
    formId: OF_FORM,
    formCode: { type: 'text', name: 'form_code' },
    versionNo: { type: 'int4', name: 'version_no' },
    effectiveFrom: { type: 'date', name: 'effective_from' },
    content: { type: 'jsonb' },
    contentHash: { type: 'text', name: 'content_hash' },
    decisionNumber: { type: 'text', name: 'decision_number' },
    decisionIssuer: { type: 'text', name: 'decision_issuer' },
    signedOn: { type: 'date', name: 'signed_on' },
    publishedOn: { type: 'date', name: 'published_on' },
    publishedAt: { type: 'timestamptz', name: 'published_at' },
  },
  uniques: [{ name: 'form_version_no_uq', columns: ['formId', 'versionNo'] }],
  foreignKeys: [toForm('form_version')],
});

/** Versions of forms that were withdrawn before they began. */
export const FormWithdrawalSchema = new EntitySchema({
  name: 'FormWithdrawal',
  schema: 'catalogue',
  tableName: 'form_withdrawal',
  columns: {
    versionId: { type: 'uuid', name: 'version_id', primary: true, primaryKeyConstraintName: 'form_withdrawal_pk' },
    formId: OF_FORM,
    reason: { type: 'text' },
    withdrawnAt: { type: 'timestamptz', name: 'withdrawn_at' },
  },
  foreignKeys: [toForm('form_withdrawal')],
  indices: [{ name: 'form_withdrawal_of_form', columns: ['formId'] }],
});

/** The tables of a form, which has a stream of its own. */
export const FORM_MAP: AggregateMap<Form> = {
  root: FormSchema,
  streamColumn: 'id',
  childColumn: 'form_id',
  isOfNoAgency: true,
  children: { versions: FormVersionSchema, drafts: FormDraftSchema, withdrawals: FormWithdrawalSchema },
};

/** All tables of forms. */
export const FORM_SCHEMAS = [FormSchema, FormDraftSchema, FormVersionSchema, FormWithdrawalSchema] as unknown as readonly EntitySchema[];
