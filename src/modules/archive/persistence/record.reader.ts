import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';
import type { RecordFile, SealedRecord } from '../domain/sealed-record.js';

/** A row of a list of records. */
export type RecordRow = Pick<
  SealedRecord,
  | 'dossierId'
  | 'dossierCode'
  | 'procedureCode'
  | 'procedureName'
  | 'agencyCode'
  | 'applicantName'
  | 'outcome'
  | 'returnedAt'
  | 'retentionClass'
  | 'retentionYears'
  | 'retainUntil'
  | 'sealedAt'
>;

/** A record with its files. */
export type RecordDetail = RecordRow &
  Pick<SealedRecord, 'sectorCode' | 'retentionBasis' | 'manifestSha256' | 'journalSeq' | 'journalHash' | 'sealedBy'> & {
    readonly files: readonly Omit<RecordFile, 'dossierId'>[];
  };

/** A file of a record; `facts` is its text where it lies in the record itself. */
export interface ArchivedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly facts: string | null;
}

const ROW = `r.dossier_id as "dossierId", r.dossier_code as "dossierCode", r.procedure_code as "procedureCode",
  r.procedure_name as "procedureName", r.agency_code as "agencyCode", r.applicant_name as "applicantName", r.outcome,
  r.returned_at as "returnedAt", r.retention_class as "retentionClass", r.retention_years as "retentionYears",
  to_char(r.retain_until, 'YYYY-MM-DD') as "retainUntil", r.sealed_at as "sealedAt"`;

/** Reads records under the rights of the caller: those of the agencies that the caller acts for. */
@Injectable()
export class RecordReader {
  constructor(private readonly database: Database) {}

  /** Records, the newest dossiers first, behind the given one; one index range per agency, each bounded by `limit`. */
  list(coverage: Coverage, limit: number, before?: string): Promise<RecordRow[]> {
    return this.database.read<RecordRow>(
      `select ${ROW} from unnest($1::text[]) a cross join lateral (
         select * from archive.record c where c.agency_code = a and ${covered(matterOf('c', 'a'), 4)}
         and ($2::uuid is null or dossier_id < $2::uuid)
         order by dossier_id desc limit $3::int4) r
       order by r.dossier_id desc limit $3::int4`,
      [coverage.scope, before ?? null, limit, ...coverageValues(coverage)],
    );
  }

  /** One record with its files in the order of their names; undefined when there is none that the caller may see. */
  async find(dossierId: string, coverage: Coverage): Promise<RecordDetail | undefined> {
    const [row] = await this.database.read<RecordDetail>(
      `select ${ROW}, r.sector_code as "sectorCode", r.retention_basis as "retentionBasis",
         r.manifest_sha256 as "manifestSha256", r.journal_seq as "journalSeq", r.journal_hash as "journalHash", r.sealed_by as "sealedBy",
         (select jsonb_agg(f) from (
            select file_id as "fileId", name, original_name as "originalName", purpose, media_type as "mediaType", size, sha256
            from archive.record_file where dossier_id = r.dossier_id order by name) f) as files
       from archive.record r where r.dossier_id = $1::uuid and ${covered(matterOf('r'), 2)}`,
      [dossierId, ...coverageValues(coverage)],
    );
    return row;
  }

  /** A file of a record that the caller may see; none once the record was disposed of. */
  async file(dossierId: string, fileId: string, coverage: Coverage): Promise<ArchivedFile | undefined> {
    const [row] = await this.database.read<Omit<ArchivedFile, 'size'> & { readonly size: string }>(
      `select f.name, f.size, f.sha256, case when f.purpose = 'facts' then r.facts end as facts
       from archive.record r join archive.record_file f on f.dossier_id = r.dossier_id
       where r.dossier_id = $1::uuid and f.file_id = $2::uuid and ${covered(matterOf('r'), 3)} and r.disposed_at is null`,
      [dossierId, fileId, ...coverageValues(coverage)],
    );
    return row && { ...row, size: Number(row.size) };
  }
}
