import { EntitySchema } from 'typeorm';
import type { AccessGrant } from '../domain/access-grant.js';
import type { IntakeRules } from '../domain/intake-rules.js';
import type { DeadlineExtension, DossierComponent, DossierFile, SupplementRequest, Suspension } from '../domain/parts.js';

const dossierId = (constraint: string) => ({
  type: 'uuid' as const,
  name: 'dossier_id',
  primary: true,
  primaryKeyConstraintName: constraint,
});

/** Papers of a dossier. */
export const DossierComponentSchema = new EntitySchema<DossierComponent>({
  name: 'DossierComponent',
  schema: 'dossiers',
  tableName: 'component',
  columns: {
    dossierId: dossierId('component_pk'),
    key: { type: 'text', primary: true, primaryKeyConstraintName: 'component_pk' },
    code: { type: 'text', nullable: true },
    name: { type: 'text' },
    required: { type: 'bool' },
    originals: { type: 'int4' },
    copies: { type: 'int4' },
    fileId: { type: 'uuid', name: 'file_id', nullable: true },
    reusedDocumentId: { type: 'uuid', name: 'reused_document_id', nullable: true },
    absence: { type: 'text', nullable: true },
    formCode: { type: 'text', name: 'form_code', nullable: true },
    heldIn: { type: 'jsonb', name: 'held_in', nullable: true },
  },
});

/** Files of a dossier; the bytes are in the file store. */
export const DossierFileSchema = new EntitySchema<DossierFile>({
  name: 'DossierFile',
  schema: 'dossiers',
  tableName: 'dossier_file',
  columns: {
    dossierId: dossierId('dossier_file_pk'),
    fileId: { type: 'uuid', name: 'file_id', primary: true, primaryKeyConstraintName: 'dossier_file_pk' },
    purpose: { type: 'text' },
    name: { type: 'text' },
    mediaType: { type: 'text', name: 'media_type' },
    size: { type: 'int8' },
    sha256: { type: 'text' },
    addedAt: { type: 'timestamptz', name: 'added_at' },
    addedBy: { type: 'uuid', name: 'added_by' },
  },
  indices: [{ name: 'dossier_file_by_file', columns: ['fileId'] }],
});

/** Requests for papers and their answers. */
export const SupplementRequestSchema = new EntitySchema<SupplementRequest>({
  name: 'SupplementRequest',
  schema: 'dossiers',
  tableName: 'supplement_request',
  columns: {
    dossierId: dossierId('supplement_request_pk'),
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'supplement_request_pk' },
    round: { type: 'int4' },
    items: { type: 'jsonb' },
    reason: { type: 'text' },
    legalBasis: { type: 'text', name: 'legal_basis', nullable: true },
    exception: { type: 'jsonb', nullable: true },
    afterReception: { type: 'bool', name: 'after_reception' },
    requestedAt: { type: 'timestamptz', name: 'requested_at' },
    requestedBy: { type: 'uuid', name: 'requested_by' },
    answeredAt: { type: 'timestamptz', name: 'answered_at', nullable: true },
    answer: { type: 'text', nullable: true },
    cancelledAt: { type: 'timestamptz', name: 'cancelled_at', nullable: true },
  },
});

/** Times in which a dossier's clock is suspended. */
export const SuspensionSchema = new EntitySchema<Suspension>({
  name: 'Suspension',
  schema: 'dossiers',
  tableName: 'suspension',
  columns: {
    dossierId: dossierId('suspension_pk'),
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'suspension_pk' },
    reason: { type: 'text' },
    legalBasis: { type: 'text', name: 'legal_basis', nullable: true },
    fromAt: { type: 'timestamptz', name: 'from_at' },
    toAt: { type: 'timestamptz', name: 'to_at', nullable: true },
    decidedBy: { type: 'uuid', name: 'decided_by' },
  },
});

/** Extensions of a dossier's deadline. */
export const DeadlineExtensionSchema = new EntitySchema<DeadlineExtension>({
  name: 'DeadlineExtension',
  schema: 'dossiers',
  tableName: 'extension',
  columns: {
    dossierId: dossierId('extension_pk'),
    number: { type: 'int4', primary: true, primaryKeyConstraintName: 'extension_pk' },
    previousDueAt: { type: 'timestamptz', name: 'previous_due_at' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    grantedAt: { type: 'timestamptz', name: 'granted_at' },
    grantedBy: { type: 'uuid', name: 'granted_by' },
    reason: { type: 'text' },
    letterNumber: { type: 'text', name: 'letter_number', nullable: true },
  },
});

/** A dossier code with its dossier; null until it is drawn. */
export interface CodeRegistration {
  readonly code: string | null;
  readonly dossierId: string;
}

/** Dossier codes ever issued: unique everywhere, never used again. */
export const CodeRegistrySchema = new EntitySchema<CodeRegistration>({
  name: 'CodeRegistration',
  schema: 'dossiers',
  tableName: 'code_registry',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'code_registry_pk' },
    dossierId: { type: 'uuid', name: 'dossier_id' },
  },
});

/** Last number issued by an agency on a local date. */
export const CodeCounterSchema = new EntitySchema({
  name: 'CodeCounter',
  schema: 'dossiers',
  tableName: 'code_counter',
  columns: {
    agency_code: { type: 'text', primary: true, primaryKeyConstraintName: 'code_counter_pk' },
    received_on: { type: 'date', primary: true, primaryKeyConstraintName: 'code_counter_pk' },
    last: { type: 'int4' },
  },
});

/** Who may see a dossier. Every reader filters on it. */
export const AccessGrantSchema = new EntitySchema<AccessGrant>({
  name: 'AccessGrant',
  schema: 'dossiers',
  tableName: 'access_grant',
  columns: {
    dossierId: dossierId('access_grant_pk'),
    granteeKind: { type: 'text', name: 'grantee_kind', primary: true, primaryKeyConstraintName: 'access_grant_pk' },
    granteeKey: { type: 'text', name: 'grantee_key', primary: true, primaryKeyConstraintName: 'access_grant_pk' },
    reason: { type: 'text', primary: true, primaryKeyConstraintName: 'access_grant_pk' },
    until: { type: 'timestamptz', nullable: true },
  },
  indices: [{ name: 'access_grant_by_grantee', columns: ['granteeKey', 'granteeKind', 'dossierId'] }],
});

/** Parameters of intake with the date from which they hold. */
export const IntakeRulesSchema = new EntitySchema<IntakeRules>({
  name: 'IntakeRules',
  schema: 'dossiers',
  tableName: 'intake_rules',
  columns: {
    validFrom: { type: 'date', name: 'valid_from', primary: true, primaryKeyConstraintName: 'intake_rules_pk' },
    onlineReplyHours: { type: 'int4', name: 'online_reply_hours' },
    supplementLimit: { type: 'int4', name: 'supplement_limit' },
    extensionLeadDays: { type: 'int4', name: 'extension_lead_days', default: 1 },
    extensionLimit: { type: 'int4', name: 'extension_limit', default: 1 },
    policy: { type: 'jsonb' },
    codePattern: { type: 'text', name: 'code_pattern' },
    codeDigits: { type: 'int4', name: 'code_digits' },
  },
});
