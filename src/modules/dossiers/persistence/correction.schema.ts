import { EntitySchema } from 'typeorm';
import type { Correction } from '../domain/correction.js';

/** Corrections of what is kept of applicants; the application may add rows and never change one. */
export const CorrectionSchema = new EntitySchema<Correction>({
  name: 'Correction',
  schema: 'dossiers',
  tableName: 'correction',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'correction_pk' },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'correction_pk' },
    requestId: { type: 'uuid', name: 'request_id', nullable: true },
    changes: { type: 'jsonb' },
    elsewhere: { type: 'text', nullable: true },
    evidence: { type: 'text', nullable: true },
    reason: { type: 'text' },
    isApplied: { type: 'bool', name: 'is_applied' },
    correctedAt: { type: 'timestamptz', name: 'corrected_at' },
    correctedBy: { type: 'uuid', name: 'corrected_by' },
  },
});
