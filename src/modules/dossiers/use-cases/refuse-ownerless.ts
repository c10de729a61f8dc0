import { Injectable } from '@nestjs/common';
import type { AgencyEnded } from '../../agencies/index.js';
import { agencyHasDossiers } from '../domain/agency-ending.errors.js';
import { AgencyDossiersReader } from '../persistence/agency-dossiers.reader.js';

/** Within the command that ends an agency: refuses it where dossiers would be left and nobody is named who takes them over. */
@Injectable()
export class RefuseOwnerless {
  constructor(private readonly dossiers: AgencyDossiersReader) {}

  /** @throws DomainError AGENCY_HAS_DOSSIERS (409) */
  async execute({ facts: { code, successors = [] } }: AgencyEnded): Promise<void> {
    if (successors.length > 0) return;
    const counts = await this.dossiers.countOf(code);
    if (counts.length > 0) throw agencyHasDossiers(counts.reduce((sum, { count }) => sum + count, 0));
  }
}
