import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import type { ProcessDraft } from '../domain/process-draft.js';
import { WorkProcess, type ProcessVersion, type ProcessWithdrawal } from '../domain/work-process.js';

/** Processes by code; the id is that of the stream. */
export const WorkProcessSchema = new EntitySchema<WorkProcess>({
  name: 'WorkProcess',
  target: WorkProcess,
  schema: 'workflow',
  tableName: 'work_process',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'work_process_pk' },
    code: { type: 'text' },
  },
  uniques: [{ name: 'work_process_code_uq', columns: ['code'] }],
});

/** What is going to be a version of a process. */
export const ProcessDraftSchema = new EntitySchema<ProcessDraft>({
  name: 'ProcessDraft',
  schema: 'workflow',
  tableName: 'process_draft',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'process_draft_pk' },
    processId: { type: 'uuid', name: 'process_id' },
    basedOnVersion: { type: 'int4', name: 'based_on_version', nullable: true },
    content: { type: 'jsonb' },
    draftedBy: { type: 'uuid', name: 'drafted_by' },
    draftedAt: { type: 'timestamptz', name: 'drafted_at' },
    editedBy: { type: 'uuid', name: 'edited_by', array: true, default: [] },
    checkedBy: { type: 'uuid', name: 'checked_by', nullable: true },
    checkedAt: { type: 'timestamptz', name: 'checked_at', nullable: true },
  },
  indices: [{ name: 'process_draft_of_process', columns: ['processId'] }],
});

/** Published versions that were withdrawn before they began, by their ids. */
export const ProcessWithdrawalSchema = new EntitySchema<ProcessWithdrawal>({
  name: 'ProcessWithdrawal',
  schema: 'workflow',
  tableName: 'process_withdrawal',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'process_withdrawal_pk' },
    processId: { type: 'uuid', name: 'process_id' },
    reason: { type: 'text' },
    withdrawnAt: { type: 'timestamptz', name: 'withdrawn_at' },
  },
  indices: [{ name: 'process_withdrawal_of_process', columns: ['processId'] }],
});

/** Published versions of processes, which never change; the last one to have taken effect holds. Commands read none of their contents. */
export const ProcessDefinitionSchema = new EntitySchema<ProcessVersion>({
  name: 'ProcessDefinition',
  schema: 'workflow',
  tableName: 'process_definition',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'process_definition_pk' },
    processId: { type: 'uuid', name: 'process_id' },
    code: { type: 'text' },
    version: { type: 'int4' },
    procedureCode: { type: 'text', name: 'procedure_code', nullable: true },
    source: { type: 'text', nullable: true },
    status: { type: 'text' },
    effectiveFrom: { type: 'date', name: 'effective_from' },
    publishedAt: { type: 'timestamptz', name: 'published_at', nullable: true },
    origin: { type: 'text', default: 'product' },
    contentHash: { type: 'text', name: 'content_hash' },
    content: { type: 'jsonb', select: false },
  },
  uniques: [{ name: 'process_definition_version_uq', columns: ['code', 'version'] }],
  indices: [
    { name: 'process_definition_by_procedure', columns: ['procedureCode', 'status'] },
    { name: 'process_definition_by_process', columns: ['processId'] },
  ],
});

/** One row that is raised with every version that is published or withdrawn, for whoever decides by those of other processes. */
export const ProcessRevisionSchema = new EntitySchema({
  name: 'ProcessRevision',
  schema: 'workflow',
  tableName: 'process_revision',
  columns: {
    id: { type: 'int4', primary: true, primaryKeyConstraintName: 'process_revision_pk' },
    revision: { type: 'int4' },
  },
});

/** The tables of a process. */
export const PROCESS_MAP: AggregateMap<WorkProcess> = {
  root: WorkProcessSchema,
  streamColumn: 'id',
  childColumn: 'process_id',
  isOfNoAgency: true,
  children: {
    drafts: ProcessDraftSchema as unknown as EntitySchema,
    versions: ProcessDefinitionSchema as unknown as EntitySchema,
    withdrawals: ProcessWithdrawalSchema as unknown as EntitySchema,
  },
};

/** The same where the versions stand in their table already. */
export const PROCESS_WITHOUT_STREAM: AggregateMap<WorkProcess> = { ...PROCESS_MAP, children: {} };
