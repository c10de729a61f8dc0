import { EntitySchema } from 'typeorm';
import { StoredFileSchema, UploadQuotaSchema } from './files/files.schema.js';
import { RetentionRuleSchema } from './retention/retention-rule.schema.js';

/** Heads of the journal's streams; the one row that a command on a dossier locks. */
export const StreamSchema = new EntitySchema({
  name: 'Stream',
  schema: 'journal',
  tableName: 'stream',
  columns: {
    stream_id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'stream_pk' },
    seq: { type: 'int4' },
    hash: { type: 'bytea' },
  },
});

/** The heads when the chain began to cover the place of an entry: up to them, and nowhere else, the rule without it holds. */
export const PlacelessHeadSchema = new EntitySchema({
  name: 'PlacelessHead',
  schema: 'journal',
  tableName: 'placeless_head',
  columns: {
    stream_id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'placeless_head_pk' },
    seq: { type: 'int4' },
    hash: { type: 'bytea' },
  },
});

/** The journal: append-only, one chain per stream. */
export const EntrySchema = new EntitySchema({
  name: 'Entry',
  schema: 'journal',
  tableName: 'entry',
  columns: {
    stream_id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'entry_pk' },
    seq: { type: 'int4', primary: true, primaryKeyConstraintName: 'entry_pk' },
    type: { type: 'text' },
    actor_id: { type: 'uuid' },
    on_behalf_of: { type: 'uuid', nullable: true },
    at: { type: 'timestamptz' },
    facts: { type: 'jsonb' },
    canonical: { type: 'text' },
    born: { type: 'text' },
    hash: { type: 'bytea' },
    xid: { type: 'int8' },
    epoch: { type: 'int4' },
  },
  indices: [{ name: 'entry_feed', columns: ['epoch', 'xid', 'stream_id', 'seq'] }],
});

/** Personal parts of entries; only the disposal role may delete them. */
export const PersonalPartSchema = new EntitySchema({
  name: 'PersonalPart',
  schema: 'journal',
  tableName: 'personal_part',
  columns: {
    stream_id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'personal_part_pk' },
    seq: { type: 'int4', primary: true, primaryKeyConstraintName: 'personal_part_pk' },
    salt: { type: 'text' },
    payload: { type: 'jsonb' },
  },
});

/** Epochs of the journal: a restore into another cluster begins a new one. */
export const EpochSchema = new EntitySchema({
  name: 'Epoch',
  schema: 'journal',
  tableName: 'epoch',
  columns: {
    epoch: { type: 'int4', primary: true, primaryKeyConstraintName: 'epoch_pk' },
    system_identifier: { type: 'text' },
    began_at: { type: 'timestamptz' },
  },
});

/** Keys of requests that moved something, with the answer to repeat. */
export const IdempotencyKeySchema = new EntitySchema({
  name: 'IdempotencyKey',
  schema: 'platform',
  tableName: 'idempotency_key',
  columns: {
    caller: { type: 'text', primary: true, primaryKeyConstraintName: 'idempotency_key_pk' },
    key: { type: 'text', primary: true, primaryKeyConstraintName: 'idempotency_key_pk' },
    request_hash: { type: 'bytea' },
    status: { type: 'int4' },
    outcome: { type: 'jsonb' },
    stream_id: { type: 'uuid' },
    created_at: { type: 'timestamptz' },
  },
  indices: [{ name: 'idempotency_key_created', columns: ['created_at'] }],
});

/** The number drawn by a request, which is not known when its key is claimed. */
export const IdempotencyBornSchema = new EntitySchema({
  name: 'IdempotencyBorn',
  schema: 'platform',
  tableName: 'idempotency_born',
  columns: {
    caller: { type: 'text', primary: true, primaryKeyConstraintName: 'idempotency_born_pk' },
    key: { type: 'text', primary: true, primaryKeyConstraintName: 'idempotency_born_pk' },
    value: { type: 'text' },
  },
});

/** When each scheduled job runs next; the row decides which replica runs it. */
export const JobScheduleSchema = new EntitySchema({
  name: 'JobSchedule',
  schema: 'platform',
  tableName: 'job_schedule',
  columns: {
    name: { type: 'text', primary: true, primaryKeyConstraintName: 'job_schedule_pk' },
    next_run_at: { type: 'timestamptz' },
    last_run_at: { type: 'timestamptz', nullable: true },
    last_report: { type: 'jsonb', nullable: true },
  },
});

/** How far the sandbox clock is ahead of system time; one row that all replicas read. */
export const SandboxClockSchema = new EntitySchema({
  name: 'SandboxClock',
  schema: 'platform',
  tableName: 'sandbox_clock',
  columns: {
    id: { type: 'int4', primary: true, primaryKeyConstraintName: 'sandbox_clock_pk' },
    ahead_ms: { type: 'int8' },
  },
});

/** Who read whose personal data, when and why. */
export const AccessLogSchema = new EntitySchema({
  name: 'AccessLog',
  schema: 'platform',
  tableName: 'access_log',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'access_log_pk' },
    at: { type: 'timestamptz' },
    actor_id: { type: 'uuid' },
    agency_code: { type: 'text', nullable: true },
    action: { type: 'text' },
    subject_id: { type: 'text' },
    trace_id: { type: 'text' },
    ground: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'access_log_subject', columns: ['subject_id', 'at'] },
    { name: 'access_log_at', columns: ['at'] },
  ],
});

/** What of the reference data was loaded, with the hash of its source, so that a second start loads nothing. */
export const SeedStateSchema = new EntitySchema({
  name: 'SeedState',
  schema: 'platform',
  tableName: 'seed_state',
  columns: {
    name: { type: 'text', primary: true, primaryKeyConstraintName: 'seed_state_pk' },
    source_hash: { type: 'text' },
    loaded_at: { type: 'timestamptz' },
    report: { type: 'jsonb', nullable: true },
  },
});

/** How far each follower of the journal has come. */
export const FollowerSchema = new EntitySchema({
  name: 'Follower',
  schema: 'journal',
  tableName: 'follower',
  columns: {
    name: { type: 'text', primary: true, primaryKeyConstraintName: 'follower_pk' },
    epoch: { type: 'int4' },
    xid: { type: 'int8' },
  },
});

/** Streams that a follower could not apply. */
export const ParkedSchema = new EntitySchema({
  name: 'Parked',
  schema: 'journal',
  tableName: 'parked',
  columns: {
    follower: { type: 'text', primary: true, primaryKeyConstraintName: 'parked_pk' },
    stream_id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'parked_pk' },
    seq: { type: 'int4' },
    attempts: { type: 'int4' },
    next_try_at: { type: 'timestamptz' },
    error: { type: 'text' },
    dead: { type: 'bool' },
  },
});

/** Calls to the outside that were decided and have to be made. */
export const OutsideJobSchema = new EntitySchema({
  name: 'OutsideJob',
  schema: 'platform',
  tableName: 'outside_job',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'outside_job_pk' },
    kind: { type: 'text' },
    lane: { type: 'text' },
    payload: { type: 'jsonb' },
    state: { type: 'text' },
    attempts: { type: 'int4' },
    next_try_at: { type: 'timestamptz' },
    created_at: { type: 'timestamptz' },
    done_at: { type: 'timestamptz', nullable: true },
    last_error: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'outside_job_waiting', synchronize: false },
    { name: 'outside_job_lane', synchronize: false },
    { name: 'outside_job_done', synchronize: false },
  ],
});

/** All tables of the platform. */
export const PLATFORM_SCHEMAS: readonly EntitySchema[] = [
  StreamSchema,
  PlacelessHeadSchema,
  EntrySchema,
  PersonalPartSchema,
  EpochSchema,
  IdempotencyKeySchema,
  IdempotencyBornSchema,
  JobScheduleSchema,
  SandboxClockSchema,
  AccessLogSchema,
  SeedStateSchema,
  StoredFileSchema,
  UploadQuotaSchema,
  FollowerSchema,
  ParkedSchema,
  OutsideJobSchema,
  RetentionRuleSchema,
] as unknown as EntitySchema[];
