import { EntitySchema } from 'typeorm';
import { WorkCase } from '../domain/case.js';
import type { DeadlineWatch } from '../domain/deadline-watch.js';
import type { Task } from '../domain/task.js';

const dossierId = (constraint: string) => ({
  type: 'uuid' as const,
  name: 'dossier_id',
  primary: true,
  primaryKeyConstraintName: constraint,
});

/** The case of a dossier. `dossier_code` takes the code drawn in the flush of the acceptance. */
export const WorkCaseSchema = new EntitySchema<WorkCase>({
  name: 'WorkCase',
  target: WorkCase,
  schema: 'workflow',
  tableName: 'work_case',
  columns: {
    dossierId: dossierId('work_case_pk'),
    definitionId: { type: 'uuid', name: 'definition_id' },
    state: { type: 'text' },
    procedureCode: { type: 'text', name: 'procedure_code' },
    procedureName: { type: 'text', name: 'procedure_name' },
    sectorCode: { type: 'text', name: 'sector_code', nullable: true },
    confidentiality: { type: 'text', default: 'ordinary' },
    dossierCode: { type: 'text', name: 'dossier_code', nullable: true },
    receivingAgencyCode: { type: 'text', name: 'receiving_agency_code' },
    resolvingAgencyCode: { type: 'text', name: 'resolving_agency_code' },
    provinceAgencyCode: { type: 'text', name: 'province_agency_code' },
    openedAt: { type: 'timestamptz', name: 'opened_at' },
    receivedBy: { type: 'uuid', name: 'received_by', nullable: true },
    receivedFor: { type: 'uuid', name: 'received_for', nullable: true },
    dueAt: { type: 'timestamptz', name: 'due_at', nullable: true },
    spanMinutes: { type: 'int4', name: 'span_minutes', nullable: true },
    startedAt: { type: 'timestamptz', name: 'started_at', nullable: true },
    suspendedAt: { type: 'timestamptz', name: 'suspended_at', nullable: true },
    closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
    closeReason: { type: 'text', name: 'close_reason', nullable: true },
    outcome: { type: 'text', nullable: true },
    decisionNote: { type: 'text', name: 'decision_note', nullable: true },
    refusalGround: { type: 'jsonb', name: 'refusal_ground', nullable: true },
  },
});

/** Tasks of a case, open and done. */
export const TaskSchema = new EntitySchema<Task>({
  name: 'Task',
  schema: 'workflow',
  tableName: 'task',
  columns: {
    dossierId: dossierId('task_pk'),
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'task_pk' },
    ordinal: { type: 'int4' },
    stepCode: { type: 'text', name: 'step_code' },
    stepName: { type: 'text', name: 'step_name' },
    agencyCode: { type: 'text', name: 'agency_code' },
    sectorCode: { type: 'text', name: 'sector_code', nullable: true },
    procedureCode: { type: 'text', name: 'procedure_code' },
    confidentiality: { type: 'text', default: 'ordinary' },
    role: { type: 'text' },
    unit: { type: 'text' },
    state: { type: 'text' },
    assigneeId: { type: 'uuid', name: 'assignee_id', nullable: true },
    openedAt: { type: 'timestamptz', name: 'opened_at' },
    dueAt: { type: 'timestamptz', name: 'due_at', nullable: true },
    remainingMinutes: { type: 'int4', name: 'remaining_minutes', nullable: true },
    closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
    closedBy: { type: 'uuid', name: 'closed_by', nullable: true },
    closedFor: { type: 'uuid', name: 'closed_for', nullable: true },
    outcome: { type: 'text', nullable: true },
    combinedBy: { type: 'text', name: 'combined_by', nullable: true },
    note: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'task_open_by_agency', synchronize: false },
    { name: 'task_open_in_pool', synchronize: false },
    { name: 'task_open_by_assignee', synchronize: false },
  ],
});

/** Deadlines that the sweep watches; a row goes when its target is done. */
export const DeadlineWatchSchema = new EntitySchema<DeadlineWatch>({
  name: 'DeadlineWatch',
  schema: 'workflow',
  tableName: 'deadline_watch',
  columns: {
    dossierId: dossierId('deadline_watch_pk'),
    targetKey: { type: 'text', name: 'target_key', primary: true, primaryKeyConstraintName: 'deadline_watch_pk' },
    agencyCode: { type: 'text', name: 'agency_code' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    nextAt: { type: 'timestamptz', name: 'next_at', nullable: true },
    stage: { type: 'text' },
  },
  indices: [{ name: 'deadline_watch_next', synchronize: false }],
});
