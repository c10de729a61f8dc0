import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { FeeSchedule } from '../domain/fees/fee-schedule.js';

const OF_SCHEDULE = { type: 'uuid', name: 'schedule_id' } as const;
const toSchedule = (table: string) => ({
  name: `${table}_schedule_fk`,
  target: 'FeeSchedule',
  columnNames: ['scheduleId'],
  referencedColumnNames: ['id'],
});

/** Fee schedules of the province by code, and the streams that record their lives. */
export const FeeScheduleSchema = new EntitySchema<FeeSchedule>({
  name: 'FeeSchedule',
  target: FeeSchedule,
  schema: 'catalogue',
  tableName: 'fee_schedule',
  columns: {
    id: { type: 'uuid' },
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'fee_schedule_pk' },
  },
  uniques: [{ name: 'fee_schedule_id_uq', columns: ['id'] }],
});

/** What a schedule is to say next. */
export const FeeScheduleDraftSchema = new EntitySchema({
  name: 'FeeScheduleDraft',
  schema: 'catalogue',
  tableName: 'fee_schedule_draft',
  columns: {
    scheduleId: { ...OF_SCHEDULE, primary: true, primaryKeyConstraintName: 'fee_schedule_draft_pk' },
    content: { type: 'jsonb' },
    contentHash: { type: 'text', name: 'content_hash' },
    draftedBy: { type: 'uuid', name: 'drafted_by' },
    draftedAt: { type: 'timestamptz', name: 'drafted_at' },
    editedBy: { type: 'uuid', name: 'edited_by', array: true, default: [] },
    checkedBy: { type: 'uuid', name: 'checked_by', nullable: true },
    checkedAt: { type: 'timestamptz', name: 'checked_at', nullable: true },
  },
  foreignKeys: [toSchedule('fee_schedule_draft')],
});

/** Published versions of schedules; the application may add rows and never change one. */
export const FeeScheduleVersionSchema = new EntitySchema({
  name: 'FeeScheduleVersion',
  schema: 'catalogue',
  tableName: 'fee_schedule_version',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'fee_schedule_version_pk' },
    scheduleId: OF_SCHEDULE,
    scheduleCode: { type: 'text', name: 'schedule_code' },
    versionNo: { type: 'int4', name: 'version_no' },
    effectiveFrom: { type: 'date', name: 'effective_from' },
    lastDay: { type: 'date', name: 'last_day', nullable: true },
    content: { type: 'jsonb' },
    contentHash: { type: 'text', name: 'content_hash' },
    decisionNumber: { type: 'text', name: 'decision_number' },
    decisionIssuer: { type: 'text', name: 'decision_issuer' },
    signedOn: { type: 'date', name: 'signed_on' },
    publishedOn: { type: 'date', name: 'published_on' },
    publishedAt: { type: 'timestamptz', name: 'published_at' },
    correctsVersionNo: { type: 'int4', name: 'corrects_version_no', nullable: true },
    knownSince: { type: 'timestamptz', name: 'known_since', nullable: true },
  },
  uniques: [{ name: 'fee_schedule_version_no_uq', columns: ['scheduleId', 'versionNo'] }],
  foreignKeys: [toSchedule('fee_schedule_version')],
});

/** Versions of schedules that were withdrawn before they began, or corrected on their first day. */
export const FeeScheduleWithdrawalSchema = new EntitySchema({
  name: 'FeeScheduleWithdrawal',
  schema: 'catalogue',
  tableName: 'fee_schedule_withdrawal',
  columns: {
    versionId: { type: 'uuid', name: 'version_id', primary: true, primaryKeyConstraintName: 'fee_schedule_withdrawal_pk' },
    scheduleId: OF_SCHEDULE,
    reason: { type: 'text' },
    withdrawnAt: { type: 'timestamptz', name: 'withdrawn_at' },
  },
  foreignKeys: [toSchedule('fee_schedule_withdrawal')],
  indices: [{ name: 'fee_schedule_withdrawal_of_schedule', columns: ['scheduleId'] }],
});

/** The tables of a schedule, which has a stream of its own. */
export const FEE_SCHEDULE_MAP: AggregateMap<FeeSchedule> = {
  root: FeeScheduleSchema,
  streamColumn: 'id',
  childColumn: 'schedule_id',
  isOfNoAgency: true,
  children: { versions: FeeScheduleVersionSchema, drafts: FeeScheduleDraftSchema, withdrawals: FeeScheduleWithdrawalSchema },
};

/** All tables of fee schedules. */
export const FEE_SCHEDULE_SCHEMAS = [
  FeeScheduleSchema,
  FeeScheduleDraftSchema,
  FeeScheduleVersionSchema,
  FeeScheduleWithdrawalSchema,
] as unknown as readonly EntitySchema[];
