import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** Which codes are those of dossiers; shows nothing else of them. */
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
}
