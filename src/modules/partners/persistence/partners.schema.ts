import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import type { ClientSecret } from '../domain/client-secret.js';
import { PartnerSystem } from '../domain/partner-system.js';

/** Registered systems; the id is that of the stream, of the caller and of the OAuth client. */
const PartnerSystemSchema = new EntitySchema<PartnerSystem>({
  name: 'PartnerSystem',
  target: PartnerSystem,
  schema: 'partners',
  tableName: 'partner_system',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'partner_system_pk' },
    agencyCode: { type: 'text', name: 'agency_code' },
    name: { type: 'text' },
    nameKey: { type: 'text', name: 'name_key' },
    contactName: { type: 'text', name: 'contact_name' },
    contactEmail: { type: 'text', name: 'contact_email' },
    contactPhone: { type: 'text', name: 'contact_phone', nullable: true },
    scopes: { type: 'text', array: true },
    sectorCodes: { type: 'text', array: true, name: 'sector_codes', nullable: true },
    procedureCodes: { type: 'text', array: true, name: 'procedure_codes', nullable: true },
    networks: { type: 'text', array: true },
    ratePerMinute: { type: 'int4', name: 'rate_per_minute' },
    validTo: { type: 'date', name: 'valid_to', nullable: true },
    accountIssuer: { type: 'text', name: 'account_issuer', nullable: true },
    accountSubject: { type: 'text', name: 'account_subject', nullable: true },
    registeredAt: { type: 'timestamptz', name: 'registered_at' },
    disabledAt: { type: 'timestamptz', name: 'disabled_at', nullable: true },
    disabledReason: { type: 'text', name: 'disabled_reason', nullable: true },
  },
  uniques: [{ name: 'partner_system_name_uq', columns: ['agencyCode', 'nameKey'] }],
});

/** Secrets of systems, of which only the hash is kept; those that ended stay, for what the journal says of them. */
const ClientSecretSchema = new EntitySchema<ClientSecret>({
  name: 'ClientSecret',
  schema: 'partners',
  tableName: 'partner_system_secret',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'partner_system_secret_pk' },
    systemId: { type: 'uuid', name: 'system_id' },
    hash: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    endsAt: { type: 'timestamptz', name: 'ends_at', nullable: true },
  },
  indices: [{ name: 'partner_system_secret_of', columns: ['systemId'] }],
  foreignKeys: [{ name: 'partner_system_secret_fk', target: 'PartnerSystem', columnNames: ['systemId'], referencedColumnNames: ['id'] }],
});

/** Keys of our own tokens, by the number of the thirty days in which each signs. */
const SigningKeySchema = new EntitySchema({
  name: 'SigningKey',
  schema: 'partners',
  tableName: 'signing_key',
  columns: {
    period: { type: 'int4', primary: true, primaryKeyConstraintName: 'signing_key_pk' },
    id: { type: 'uuid' },
    public_key: { type: 'jsonb' },
    sealed_key: { type: 'text' },
  },
});

/** How often systems called, by local date, operation and status. */
const CallCountSchema = new EntitySchema({
  name: 'CallCount',
  schema: 'partners',
  tableName: 'call_count',
  columns: {
    system_id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'call_count_pk' },
    day: { type: 'date', primary: true, primaryKeyConstraintName: 'call_count_pk' },
    operation: { type: 'text', primary: true, primaryKeyConstraintName: 'call_count_pk' },
    status: { type: 'int4', primary: true, primaryKeyConstraintName: 'call_count_pk' },
    calls: { type: 'int8' },
    counted_at: { type: 'timestamptz' },
  },
  indices: [{ name: 'call_count_by_age', columns: ['counted_at'] }],
});

/** When each secret last brought a token. */
const SecretUseSchema = new EntitySchema({
  name: 'SecretUse',
  schema: 'partners',
  tableName: 'secret_use',
  columns: {
    system_id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'secret_use_pk' },
    secret_id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'secret_use_pk' },
    last_used_at: { type: 'timestamptz' },
  },
});

/** How often each system called all replicas in the last minute in which it did. */
const CallRateSchema = new EntitySchema({
  name: 'CallRate',
  schema: 'partners',
  tableName: 'call_rate',
  columns: {
    system_id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'call_rate_pk' },
    minute: { type: 'int4' },
    calls: { type: 'int4' },
  },
});

/** The tables of a system. */
export const PARTNER_SYSTEM_MAP: AggregateMap<PartnerSystem> = {
  root: PartnerSystemSchema,
  streamColumn: 'id',
  childColumn: 'system_id',
  children: { secrets: ClientSecretSchema as EntitySchema },
};

/** All tables of the module. */
export const PARTNERS_SCHEMAS = [
  PartnerSystemSchema,
  ClientSecretSchema,
  SigningKeySchema,
  CallCountSchema,
  CallRateSchema,
  SecretUseSchema,
] as unknown as readonly EntitySchema[];
