import { EntitySchema } from 'typeorm';
import type { FormAnswer } from '../domain/parts.js';

const KEY = { primary: true, primaryKeyConstraintName: 'form_answer_pk' } as const;

/** What was filled into electronic forms; the application may add rows and never change one. */
export const FormAnswerSchema = new EntitySchema<FormAnswer>({
  name: 'FormAnswer',
  schema: 'dossiers',
  tableName: 'form_answer',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', ...KEY },
    formCode: { type: 'text', name: 'form_code', ...KEY },
    number: { type: 'int4', ...KEY },
    formVersionId: { type: 'uuid', name: 'form_version_id' },
    formVersionNo: { type: 'int4', name: 'form_version_no' },
    answers: { type: 'jsonb' },
    answeredAt: { type: 'timestamptz', name: 'answered_at' },
    answeredBy: { type: 'uuid', name: 'answered_by' },
  },
});
