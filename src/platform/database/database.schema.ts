import { EntitySchema } from 'typeorm';

/** Keys of requests that moved something, with the answer to repeat. */
const IdempotencyKeySchema = new EntitySchema({
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

/** The numbers drawn by a request, by their labels in its answer, which are not known when its key is claimed. */
const IdempotencyDrawnSchema = new EntitySchema({
  name: 'IdempotencyDrawn',
  schema: 'platform',
  tableName: 'idempotency_drawn',
  columns: {
    caller: { type: 'text', primary: true, primaryKeyConstraintName: 'idempotency_drawn_pk' },
    key: { type: 'text', primary: true, primaryKeyConstraintName: 'idempotency_drawn_pk' },
    numbers: { type: 'jsonb' },
  },
});

/** What of the reference data was loaded, with the hash of its source, so that a second start loads nothing. */
const SeedStateSchema = new EntitySchema({
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

/** Under which secret the keys of persons are made, by its fingerprint. */
const PersonSecretSchema = new EntitySchema({
  name: 'PersonSecret',
  schema: 'platform',
  tableName: 'person_secret',
  columns: {
    version: { type: 'int4', primary: true, primaryKeyConstraintName: 'person_secret_pk' },
    fingerprint: { type: 'text' },
  },
});

/** The tables of requests that were answered and of what was loaded, and the secret of the installation. */
export const DATABASE_SCHEMAS = [
  IdempotencyKeySchema,
  IdempotencyDrawnSchema,
  SeedStateSchema,
  PersonSecretSchema,
] as unknown as readonly EntitySchema[];
