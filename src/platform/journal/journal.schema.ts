import { EntitySchema } from 'typeorm';

/** Heads of the journal's streams; the one row that a command on a dossier locks. */
const StreamSchema = new EntitySchema({
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
const PlacelessHeadSchema = new EntitySchema({
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
const EntrySchema = new EntitySchema({
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
    personal_hash: { type: 'bytea', nullable: true },
    drawn: { type: 'text' },
    hash: { type: 'bytea' },
    xid: { type: 'int8' },
    epoch: { type: 'int4' },
  },
  indices: [{ name: 'entry_feed', columns: ['epoch', 'xid', 'stream_id', 'seq'] }],
});

/** Personal parts of entries; only the disposal role may delete them. */
const PersonalPartSchema = new EntitySchema({
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
const EpochSchema = new EntitySchema({
  name: 'Epoch',
  schema: 'journal',
  tableName: 'epoch',
  columns: {
    epoch: { type: 'int4', primary: true, primaryKeyConstraintName: 'epoch_pk' },
    system_identifier: { type: 'text' },
    began_at: { type: 'timestamptz' },
  },
});

/** How far each follower of the journal has come. */
const FollowerSchema = new EntitySchema({
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
const ParkedSchema = new EntitySchema({
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

/** Who read whose personal data, when and why. */
const AccessLogSchema = new EntitySchema({
  name: 'AccessLog',
  schema: 'platform',
  tableName: 'access_log',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'access_log_pk' },
    at: { type: 'timestamptz' },
    actor_id: { type: 'uuid' },
    actor_kind: { type: 'text', nullable: true },
    client_id: { type: 'uuid', nullable: true },
    agency_code: { type: 'text', nullable: true },
    roles: { type: 'text', array: true, nullable: true },
    on_behalf_of: { type: 'uuid', nullable: true },
    action: { type: 'text' },
    purpose: { type: 'text', nullable: true },
    page_id: { type: 'uuid', nullable: true },
    subject_id: { type: 'text' },
    trace_id: { type: 'text' },
    ground: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'access_log_subject', columns: ['subject_id', 'at'] },
    { name: 'access_log_at', columns: ['at'] },
    { name: 'access_log_page', synchronize: false },
  ],
});

/** The dossiers that a page of a list showed, once for all who saw the same page within a month. */
const ShownPageSchema = new EntitySchema({
  name: 'ShownPage',
  schema: 'platform',
  tableName: 'shown_page',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'shown_page_pk' },
    last_at: { type: 'timestamptz' },
    dossier_ids: { type: 'uuid', array: true },
  },
  indices: [
    { name: 'shown_page_dossiers', synchronize: false },
    { name: 'shown_page_last', columns: ['last_at'] },
  ],
});

/** The tables of the journal, of those who follow it, and of who read what. */
export const JOURNAL_SCHEMAS = [
  StreamSchema,
  PlacelessHeadSchema,
  EntrySchema,
  PersonalPartSchema,
  EpochSchema,
  FollowerSchema,
  ParkedSchema,
  AccessLogSchema,
  ShownPageSchema,
] as unknown as readonly EntitySchema[];
