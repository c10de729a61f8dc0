import { EntitySchema } from 'typeorm';

/** When each scheduled job runs next; the row decides which replica runs it. */
const JobScheduleSchema = new EntitySchema({
  name: 'JobSchedule',
  schema: 'platform',
  tableName: 'job_schedule',
  columns: {
    name: { type: 'text', primary: true, primaryKeyConstraintName: 'job_schedule_pk' },
    next_run_at: { type: 'timestamptz' },
    last_run_at: { type: 'timestamptz', nullable: true },
    last_report: { type: 'jsonb', nullable: true },
    leased_until: { type: 'timestamptz', nullable: true },
    leased_by: { type: 'uuid', nullable: true },
    failures: { type: 'int4', default: 0 },
    last_error: { type: 'text', nullable: true },
    failed_at: { type: 'timestamptz', nullable: true },
  },
});

/** How far the sandbox clock is ahead of system time; one row that all replicas read. */
const SandboxClockSchema = new EntitySchema({
  name: 'SandboxClock',
  schema: 'platform',
  tableName: 'sandbox_clock',
  columns: {
    id: { type: 'int4', primary: true, primaryKeyConstraintName: 'sandbox_clock_pk' },
    ahead_ms: { type: 'int8' },
  },
});

/** Calls to the outside that were decided and have to be made. */
const OutsideJobSchema = new EntitySchema({
  name: 'OutsideJob',
  schema: 'platform',
  tableName: 'outside_job',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'outside_job_pk' },
    kind: { type: 'text' },
    lane: { type: 'text' },
    payload: { type: 'jsonb' },
    state: { type: 'text' },
    created_at: { type: 'timestamptz' },
    done_at: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'outside_job_lane', synchronize: false },
    { name: 'outside_job_done', synchronize: false },
  ],
});

/** Lanes of such calls: jobs of one lane are done one after the other, and how the oldest one stands is kept here. */
const OutsideLaneSchema = new EntitySchema({
  name: 'OutsideLane',
  schema: 'platform',
  tableName: 'outside_lane',
  columns: {
    lane: { type: 'text', primary: true, primaryKeyConstraintName: 'outside_lane_pk' },
    target: { type: 'text' },
    pending: { type: 'int4' },
    attempts: { type: 'int4', default: 0 },
    next_try_at: { type: 'timestamptz' },
    leased_until: { type: 'timestamptz', nullable: true },
    dead: { type: 'bool', default: false },
    last_error: { type: 'text', nullable: true },
  },
  checks: [{ name: 'outside_lane_pending', expression: 'pending >= 0' }],
  indices: [
    { name: 'outside_lane_ready', synchronize: false },
    { name: 'outside_lane_done', synchronize: false },
  ],
});

/** The targets of such jobs, and until when one that did not answer is paused. */
const OutsideTargetSchema = new EntitySchema({
  name: 'OutsideTarget',
  schema: 'platform',
  tableName: 'outside_target',
  columns: {
    target: { type: 'text', primary: true, primaryKeyConstraintName: 'outside_target_pk' },
    failures: { type: 'int4', default: 0 },
    paused_until: { type: 'timestamptz', nullable: true },
    last_error: { type: 'text', nullable: true },
  },
});

/** The tables of scheduled jobs, of the sandbox clock and of calls to the outside. */
export const JOBS_SCHEMAS = [
  JobScheduleSchema,
  SandboxClockSchema,
  OutsideJobSchema,
  OutsideLaneSchema,
  OutsideTargetSchema,
] as unknown as readonly EntitySchema[];
