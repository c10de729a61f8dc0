import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import type { WorkCase } from '../domain/case.js';
import { DeadlineWatchSchema, TaskSchema, WorkCaseSchema } from './case.schema.js';
import { HandOverSchema } from './hand-over.repository.js';
import {
  ProcessDefinitionSchema,
  ProcessDraftSchema,
  ProcessRevisionSchema,
  ProcessWithdrawalSchema,
  WorkProcessSchema,
} from './process.schema.js';

/** Notices of deadlines: one per deadline and kind, whichever process sweeps. */
export const DeadlineNoticeSchema = new EntitySchema({
  name: 'DeadlineNotice',
  schema: 'workflow',
  tableName: 'deadline_notice',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'deadline_notice_pk' },
    targetKey: { type: 'text', name: 'target_key', primary: true, primaryKeyConstraintName: 'deadline_notice_pk' },
    kind: { type: 'text', primary: true, primaryKeyConstraintName: 'deadline_notice_pk' },
    dueAt: { type: 'timestamptz', name: 'due_at', primary: true, primaryKeyConstraintName: 'deadline_notice_pk' },
    notifiedAt: { type: 'timestamptz', name: 'notified_at' },
  },
  indices: [{ name: 'deadline_notice_at', columns: ['notifiedAt'] }],
});

/** The tables that make up a case. */
export const CASE_MAP: AggregateMap<WorkCase> = {
  root: WorkCaseSchema,
  streamColumn: 'dossier_id',
  childColumn: 'dossier_id',
  children: { tasks: TaskSchema as unknown as EntitySchema, watches: DeadlineWatchSchema as unknown as EntitySchema },
};

/** All tables of the module. */
export const WORKFLOW_SCHEMAS = [
  WorkProcessSchema,
  ProcessDraftSchema,
  ProcessWithdrawalSchema,
  ProcessDefinitionSchema,
  ProcessRevisionSchema,
  WorkCaseSchema,
  TaskSchema,
  DeadlineWatchSchema,
  DeadlineNoticeSchema,
  HandOverSchema,
] as unknown as readonly EntitySchema[];
