import { Injectable } from '@nestjs/common';
import { AgencyReader, OfficerReader } from '../../agencies/index.js';
import { CatalogueNames } from '../../catalogue/index.js';
import type { RecordDetail } from '../persistence/record.reader.js';

/** What the agency, the sector and the archivist of a record are called; null where they are not known. */
export interface RecordNames {
  readonly agencyName: string | null;
  readonly sectorName: string | null;
  readonly sealedByName: string | null;
}

/** Puts names beside the codes and ids of a record, nearly always from memory. */
@Injectable()
export class RecordNaming {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
    private readonly names: CatalogueNames,
  ) {}

  /** The names of one record. */
  async of({ agencyCode, sectorCode, sealedBy }: RecordDetail): Promise<RecordNames> {
    const [nameOf, officer, sector] = await Promise.all([
      this.agencies.names(),
      this.officers.shown([sealedBy]),
      this.names.sectors([sectorCode]),
    ]);
    return { agencyName: nameOf(agencyCode), sectorName: sector(sectorCode), sealedByName: officer(sealedBy)?.name ?? null };
  }
}
