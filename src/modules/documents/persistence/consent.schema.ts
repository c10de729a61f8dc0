import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { Consent } from '../domain/consent.js';
import type { ConsentRule } from '../domain/consent-rule.js';

/** Consents, each the root of a stream of its own. */
export const ConsentSchema = new EntitySchema<Consent>({
  name: 'Consent',
  target: Consent,
  schema: 'documents',
  tableName: 'consent',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'consent_pk' },
    ownerPersonKey: { type: 'text', name: 'owner_key' },
    ownerName: { type: 'text', name: 'owner_name' },
    agencyCode: { type: 'text', name: 'agency_code' },
    evidence: { type: 'text' },
    formFileId: { type: 'uuid', name: 'form_file_id', nullable: true },
    formSha256: { type: 'text', name: 'form_sha256', nullable: true },
    recordedBy: { type: 'uuid', name: 'recorded_by' },
    recordedByName: { type: 'text', name: 'recorded_by_name' },
    givenAt: { type: 'timestamptz', name: 'given_at' },
    validUntil: { type: 'date', name: 'valid_until' },
    revokedAt: { type: 'timestamptz', name: 'revoked_at', nullable: true },
    revokedBy: { type: 'uuid', name: 'revoked_by', nullable: true },
  },
  indices: [
    { name: 'consent_by_owner', columns: ['ownerPersonKey', 'id'] },
    { name: 'consent_by_agency', columns: ['agencyCode', 'id'] },
    { name: 'consent_by_form', synchronize: false },
  ],
});

/** How long consents may hold, with the date from which it holds. */
export const ConsentRuleSchema = new EntitySchema<ConsentRule & { readonly basis: string }>({
  name: 'ConsentRule',
  schema: 'documents',
  tableName: 'consent_rule',
  columns: {
    evidence: { type: 'text', primary: true, primaryKeyConstraintName: 'consent_rule_pk' },
    validFrom: { type: 'date', name: 'valid_from', primary: true, primaryKeyConstraintName: 'consent_rule_pk' },
    maxDays: { type: 'int4', name: 'max_days' },
    basis: { type: 'text' },
  },
});

/** The table of a consent. */
export const CONSENT_MAP: AggregateMap<Consent> = { root: ConsentSchema, streamColumn: 'id', childColumn: 'id', children: {} };
