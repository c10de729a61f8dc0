import { EntitySchema } from 'typeorm';
import type { RetentionRule } from '../domain/retention.js';
import type { RecordFile, RecordSuccessor, SealedRecord } from '../domain/sealed-record.js';

/** Sealed records, append-only. Disposal keeps what their manifests and chains prove. */
export const SealedRecordSchema = new EntitySchema<SealedRecord & { readonly disposedAt: Date | null }>({
  name: 'SealedRecord',
  schema: 'archive',
  tableName: 'record',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'record_pk' },
    dossierCode: { type: 'text', name: 'dossier_code' },
    procedureCode: { type: 'text', name: 'procedure_code' },
    procedureName: { type: 'text', name: 'procedure_name' },
    sectorCode: { type: 'text', name: 'sector_code', nullable: true },
    confidentiality: { type: 'text', default: 'ordinary' },
    agencyCode: { type: 'text', name: 'agency_code' },
    applicantName: { type: 'text', name: 'applicant_name' },
    applicantPersonKey: { type: 'text', name: 'applicant_person_key' },
    outcome: { type: 'text' },
    returnedAt: { type: 'timestamptz', name: 'returned_at' },
    facts: { type: 'text' },
    manifestSha256: { type: 'text', name: 'manifest_sha256' },
    journalSeq: { type: 'int4', name: 'journal_seq' },
    journalHash: { type: 'text', name: 'journal_hash' },
    retentionClass: { type: 'text', name: 'retention_class' },
    retentionYears: { type: 'int4', name: 'retention_years', nullable: true },
    retentionBasis: { type: 'text', name: 'retention_basis' },
    retainUntil: { type: 'date', name: 'retain_until', nullable: true },
    sealedAt: { type: 'timestamptz', name: 'sealed_at' },
    sealedBy: { type: 'uuid', name: 'sealed_by' },
    disposedAt: { type: 'timestamptz', name: 'disposed_at', nullable: true },
  },
  indices: [{ name: 'record_by_agency', columns: ['agencyCode', 'dossierId'] }],
});

/** Files of records; the bytes are in the file store under their hash, those of the facts in the record itself. */
export const RecordFileSchema = new EntitySchema<RecordFile>({
  name: 'RecordFile',
  schema: 'archive',
  tableName: 'record_file',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'record_file_pk' },
    fileId: { type: 'uuid', name: 'file_id', primary: true, primaryKeyConstraintName: 'record_file_pk' },
    name: { type: 'text' },
    originalName: { type: 'text', name: 'original_name' },
    purpose: { type: 'text' },
    mediaType: { type: 'text', name: 'media_type' },
    size: { type: 'int8' },
    sha256: { type: 'text' },
  },
  uniques: [{ name: 'record_file_name_uq', columns: ['dossierId', 'name'] }],
  indices: [{ name: 'record_file_by_file', columns: ['fileId'] }],
});

/** Who has the records of agencies that are over, also of those that are not sealed yet. */
export const RecordSuccessorSchema = new EntitySchema<RecordSuccessor>({
  name: 'RecordSuccessor',
  schema: 'archive',
  tableName: 'record_successor',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'record_successor_pk' },
    agencyCode: { type: 'text', name: 'agency_code' },
  },
  indices: [{ name: 'record_successor_by_agency', columns: ['agencyCode', 'dossierId'] }],
});

/** How long records are kept, by procedure, sector or default, with the date from which it holds. */
export const RetentionRuleSchema = new EntitySchema<RetentionRule>({
  name: 'RetentionRule',
  schema: 'archive',
  tableName: 'retention_rule',
  columns: {
    scope: { type: 'text', primary: true, primaryKeyConstraintName: 'retention_rule_pk' },
    subject: { type: 'text', primary: true, primaryKeyConstraintName: 'retention_rule_pk' },
    validFrom: { type: 'date', name: 'valid_from', primary: true, primaryKeyConstraintName: 'retention_rule_pk' },
    class: { type: 'text' },
    years: { type: 'int4', nullable: true },
    basis: { type: 'text' },
  },
});

/** All tables of the module. */
export const ARCHIVE_SCHEMAS = [
  SealedRecordSchema,
  RecordFileSchema,
  RecordSuccessorSchema,
  RetentionRuleSchema,
] as unknown as readonly EntitySchema[];
