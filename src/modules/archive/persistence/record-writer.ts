import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { appendBackground, backgroundStreamId } from '../../../platform/journal/append-background.js';
import { ARCHIVE_EVENTS, type RecordSealed } from '../archive.events.js';
import type { RecordFile, RecordSuccessor, SealedRecord } from '../domain/sealed-record.js';

const ADD_RECORD = `
  insert into archive.record (dossier_id, dossier_code, procedure_code, procedure_name, sector_code, agency_code,
    applicant_name, applicant_person_key, outcome, returned_at, facts, manifest_sha256, journal_seq, journal_hash,
    retention_class, retention_years, retention_basis, retain_until, sealed_at, sealed_by, confidentiality)
  values ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10::timestamptz, $11, $12, $13::int4, $14, $15, $16::int4, $17,
  $18::date, $19::timestamptz, $20::uuid, $21)
  on conflict (dossier_id) do nothing`;

const ADD_FILES = `
  insert into archive.record_file (dossier_id, file_id, name, original_name, purpose, media_type, size, sha256)
  select $1::uuid, f."fileId", f.name, f."originalName", f.purpose, f."mediaType", f.size, f.sha256
  from jsonb_to_recordset($2::jsonb) as f("fileId" uuid, name text, "originalName" text, purpose text, "mediaType" text, size int8,
  sha256 text)`;

const LEAVE = `
  insert into archive.record_successor (dossier_id, agency_code) values ($1::uuid, $2)
  on conflict (dossier_id) do update set agency_code = excluded.agency_code`;

/** Adds records; there is nothing that changes one. */
@Injectable()
export class RecordWriter {
  /** Says who has a record from here on, within the transaction of `client`. */
  async leave(client: PoolClient, { dossierId, agencyCode }: RecordSuccessor): Promise<void> {
    await client.query(LEAVE, [dossierId, agencyCode]);
  }

  /**
   * Writes a record with its files and its journal entry, within the transaction of `client`. Where there is one already, nothing happens.
   */
  async add(client: PoolClient, record: SealedRecord, files: readonly RecordFile[]): Promise<void> {
    const { dossierId, agencyCode, procedureCode, manifestSha256, journalSeq, journalHash, retainUntil, sealedAt, sealedBy } = record;
    const { rowCount } = await client.query(ADD_RECORD, [
      dossierId,
      record.dossierCode,
      procedureCode,
      record.procedureName,
      record.sectorCode,
      agencyCode,
      record.applicantName,
      record.applicantPersonKey,
      record.outcome,
      record.returnedAt.toISOString(),
      record.facts,
      manifestSha256,
      journalSeq,
      journalHash,
      record.retentionClass,
      record.retentionYears,
      record.retentionBasis,
      retainUntil,
      sealedAt.toISOString(),
      sealedBy,
      record.confidentiality,
    ]);
    if (rowCount === 0) return;
    await client.query(ADD_FILES, [dossierId, JSON.stringify(files)]);
    const facts = { dossierId, agencyCode, procedureCode, manifestSha256, journalSeq, journalHash, retainUntil, sealedBy };
    const event = { type: ARCHIVE_EVENTS.recordSealed, facts } satisfies RecordSealed;
    await appendBackground(client, [{ streamId: backgroundStreamId('archive', dossierId), event }], sealedAt);
  }
}
