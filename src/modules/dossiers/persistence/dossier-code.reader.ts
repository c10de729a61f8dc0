import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Matter } from '../../../shared/grant.js';
import { isId } from '../../../shared/id.js';

/** What upper modules note of a dossier, and hold what people name against; shows nothing of what is in it. */
@Injectable()
export class DossierCodeReader {
  constructor(private readonly database: Database) {}

  /** Those of the codes that dossiers have which one of the agencies receives or resolves. */
  async known(codes: readonly string[], agencyCodes: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.read<{ code: string }>(
      `select d.code from dossiers.dossier d where d.code = any($1::text[])
         and (d.receiving_agency_code = any($2::text[]) or d.resolving_agency_code = any($2::text[]))`,
      [codes, agencyCodes],
    );
    return rows.map(({ code }) => code);
  }

  /** A dossier of which the person is the applicant, with the agency that resolves it; undefined for one of anybody else. */
  async ofApplicant(
    id: string,
    personKey: string,
  ): Promise<(Matter & { readonly dossierId: string; readonly dossierCode: string | null }) | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.read<Matter & { readonly dossierId: string; readonly dossierCode: string | null }>(
      `select d.id as "dossierId", d.code as "dossierCode", d.resolving_agency_code as "agencyCode", d.sector_code as "sectorCode",
         d.procedure_code as "procedureCode", d.confidentiality
       from dossiers.dossier d where d.id = $1::uuid and d.applicant_key = $2`,
      [id, personKey],
    );
    return row;
  }
}
