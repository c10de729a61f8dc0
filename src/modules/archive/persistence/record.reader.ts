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

/** Ids of a page, of the agencies themselves and of what is theirs besides; both at once where somebody is above both. */
const OWN = `select o.dossier_id from unnest($1::text[]) a cross join lateral (
  select c.dossier_id from archive.record c where c.agency_code = a and ${covered(matterOf('c', 'a'), 4)}
  and ($2::uuid is null or c.dossier_id < $2::uuid) order by c.dossier_id desc limit $3::int4) o`;
const INHERITED = `select i.dossier_id from unnest($7::text[]) a cross join lateral (
  select s.dossier_id from archive.record_successor s join archive.record c on c.dossier_id = s.dossier_id
  where s.agency_code = a and ${covered(matterOf('c', 'a'), 4)}
  and ($2::uuid is null or s.dossier_id < $2::uuid) order by s.dossier_id desc limit $3::int4) i`;

/** Whether a record is the caller's to see: of the agency that resolved it, or that has it after that one. */
const seen = (first: number): string => `(${covered(matterOf('r'), first)} or exists (
  select 1 from archive.record_successor s where s.dossier_id = r.dossier_id and ${covered(matterOf('r', 's.agency_code'), first)}))`;

/** Reads records under the rights of the caller: those of the agencies that the caller acts for, and what these have of others. */
@Injectable()
export class RecordReader {
  constructor(private readonly database: Database) {}

  /**
   * Records, the newest dossiers first, behind the given one; one index range per agency, each bounded by `limit`, and one for each that
   * has records of others.
   *
   * @param successors those of the agencies that have something of agencies that are over
   */
  list(coverage: Coverage, successors: readonly string[], limit: number, before?: string): Promise<RecordRow[]> {
    const values = [coverage.scope, before ?? null, limit, ...coverageValues(coverage)];
    const found = successors.length === 0 ? OWN : `select dossier_id from (${OWN} union ${INHERITED}) f`;
    return this.database.read<RecordRow>(
      `select ${ROW} from (${found} order by dossier_id desc limit $3::int4) f join archive.record r using (dossier_id)
       order by r.dossier_id desc`,
      successors.length === 0 ? values : [...values, successors],
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
       from archive.record r where r.dossier_id = $1::uuid and ${seen(2)}`,
      [dossierId, ...coverageValues(coverage)],
    );
    return row;
  }

  /** A file of a record that the caller may see; none once the record was disposed of. */
  async file(dossierId: string, fileId: string, coverage: Coverage): Promise<ArchivedFile | undefined> {
    const [row] = await this.database.read<Omit<ArchivedFile, 'size'> & { readonly size: string }>(
      `select f.name, f.size, f.sha256, case when f.purpose = 'facts' then r.facts end as facts
       from archive.record r join archive.record_file f on f.dossier_id = r.dossier_id
       where r.dossier_id = $1::uuid and f.file_id = $2::uuid and ${seen(3)} and r.disposed_at is null`,
      [dossierId, fileId, ...coverageValues(coverage)],
    );
    return row && { ...row, size: Number(row.size) };
  }
}
