import type { Confidentiality } from '../../../shared/grant.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { currentAnswers } from '../domain/form-answers.js';
import { CORRECTION, type DossierDetail } from './dossier.reader.js';
import { correctedNow } from './corrected-now.js';
import type { FormAnswer } from '../domain/parts.js';
import type { DossierStatus } from '../domain/dossier-status.js';
import type { Channel, ConclusionOutcome } from '../dossiers.events.js';

/** A dossier with its files as a record is made of it; instants are Dates. */
export interface ArchivableDossier {
  readonly id: string;
  readonly code: string | null;
  readonly status: DossierStatus;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  readonly procedureVersionId: string;
  readonly channel: Channel;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly receivingSuccessorCode: string | null;
  readonly resolvingSuccessorCode: string | null;
  readonly applicantName: string;
  readonly applicantPersonKey: string;
  readonly summary: string | null;
  readonly submittedAt: Date;
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
  readonly outcome: ConclusionOutcome | null;
  readonly completedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly returnedTo: string | null;
  /** What was filled into electronic forms and counts. */
  readonly answers: readonly Omit<FormAnswer, 'dossierId' | 'answeredAt' | 'answeredBy'>[];
  /** In the order in which they were added; sizes in bytes. */
  readonly files: readonly {
    readonly fileId: string;
    readonly purpose: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

/** A file of a dossier by its id; size in bytes. */
export interface NamedFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Reads a dossier for upper modules that act for the system or check rights themselves. */
@Injectable()
export class ArchivableDossierReader {
  constructor(private readonly database: Database) {}

  /** Those of the files that belong to the dossier, in the order in which they were added. */
  async files(id: string, fileIds: readonly string[]): Promise<NamedFile[]> {
    const rows = await this.database.read<Omit<NamedFile, 'size'> & { size: string }>(
      `select file_id as "fileId", name, media_type as "mediaType", size, sha256 from dossiers.dossier_file
       where dossier_id = $1::uuid and file_id = any($2::uuid[]) order by added_at, file_id`,
      [id, fileIds],
    );
    return rows.map((row) => ({ ...row, size: Number(row.size) }));
  }

  /**
   * How a person can be reached, as the newest dossier says that the person handed in online, else the newest of any: what the person
   * stated comes before what an officer wrote, and what a submitter without confirmed authorisation stated is ignored. Undefined when there
   * is none.
   */
  async contactOf(personKey: string): Promise<{ readonly phone: string | null; readonly email: string | null } | undefined> {
    const [row] = await this.database.read<{ phone: string | null; email: string | null }>(
      `select phone, email from (
         select d.id, (d.channel = 'online' and d.submitter is null) as own, ${correctedNow('d', 'phone')} as phone,
           ${correctedNow('d', 'email')} as email
         from dossiers.dossier d where d.applicant_key = $1
           and (d.channel <> 'online' or d.submitter is null or d.authorisation_confirmed_at is not null)) stated
       where coalesce(phone, email) is not null order by own desc, id desc limit 1`,
      [personKey],
    );
    return row;
  }

  /** Corrections of what is kept of the applicant, without a check of rights: what stands beside a record. */
  corrections(id: string): Promise<DossierDetail['corrections']> {
    return this.database.read<DossierDetail['corrections'][number]>(
      `select ${CORRECTION} from dossiers.correction where dossier_id = $1::uuid order by id`,
      [id],
    );
  }

  /** The dossier, without a check of rights; undefined when there is none. */
  async find(id: string): Promise<ArchivableDossier | undefined> {
    const [row] = await this.database.read<ArchivableDossier>(
      `select d.id, d.code, d.status, d.procedure_code as "procedureCode", d.procedure_name as "procedureName",
         d.sector_code as "sectorCode", d.confidentiality, d.procedure_version_id as "procedureVersionId",
         d.channel, d.receiving_agency_code as "receivingAgencyCode", d.resolving_agency_code as "resolvingAgencyCode",
         d.receiving_successor_code as "receivingSuccessorCode", d.resolving_successor_code as "resolvingSuccessorCode",
         d.applicant_name as "applicantName", d.applicant_key as "applicantPersonKey", d.summary, d.submitted_at as "submittedAt",
         d.received_at as "receivedAt", d.due_at as "dueAt", d.outcome, d.completed_at as "completedAt",
         d.returned_at as "returnedAt", d.returned_to as "returnedTo",
         (select coalesce(jsonb_agg(f), '[]') from (
            select file_id as "fileId", purpose, name, media_type as "mediaType", size, sha256 from dossiers.dossier_file
            where dossier_id = d.id order by added_at, file_id) f) as files,
         (select coalesce(jsonb_agg(a), '[]') from (
            select form_code as "formCode", number, form_version_id as "formVersionId", form_version_no as "formVersionNo", answers
            from dossiers.form_answer where dossier_id = d.id order by answered_at, form_code, number) a) as answers
       from dossiers.dossier d where d.id = $1::uuid`,
      [id],
    );
    return row && { ...row, answers: currentAnswers(row.answers) };
  }
}
