import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { GroundDossier } from '../domain/paper-ground.js';

const COLUMNS = `id, channel, receiving_agency_code as "receivingAgencyCode",
  resolving_agency_code as "resolvingAgencyCode", sector_code as "sectorCode", procedure_code as "procedureCode", confidentiality,
  applicant_key as "applicantPersonKey",
  applicant_name as "applicantName", submitter is not null as "hasSubmitter", received_by as "receivedBy", closed_at as "closedAt"`;

/** Most running dossiers of one person that are looked at. */
const MOST = 100;

/** Reads dossiers as grounds for a look into a repository; whether they are, is a rule of the domain. */
@Injectable()
export class PaperGroundReader {
  constructor(private readonly database: Database) {}

  /** The dossier, without a check of rights; undefined when there is none. */
  async find(id: string): Promise<GroundDossier | undefined> {
    const [row] = await this.database.read<GroundDossier>(`select ${COLUMNS} from dossiers.dossier where id = $1::uuid`, [id]);
    return row;
  }

  /** Running dossiers of a person, newest first. */
  running(personKey: string): Promise<GroundDossier[]> {
    return this.database.read<GroundDossier>(
      `select ${COLUMNS} from dossiers.dossier where applicant_key = $1 and closed_at is null order by id desc limit ${MOST}`,
      [personKey],
    );
  }

  /** What documents want to know of their source dossiers. */
  originsOf(ids: readonly string[]): Promise<{ dossierId: string; ownerName: string; issuerAgencyCode: string; isRefusal: boolean }[]> {
    return this.database.read(
      `select id as "dossierId", applicant_name as "ownerName", resolving_agency_code as "issuerAgencyCode",
        outcome is distinct from 'granted' as "isRefusal"
       from dossiers.dossier where id = any($1::uuid[])`,
      [ids],
    );
  }
}
