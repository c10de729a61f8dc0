import { Injectable } from '@nestjs/common';
import { DossierRepository } from './dossier.repository.js';

/**
 * Written downwards by workflow when it involves an agency that neither received nor resolves the dossier: it sees the dossier while it has
 * something to do.
 */
@Injectable()
export class DossierAdmission {
  constructor(private readonly dossiers: DossierRepository) {}

  /** Admits an agency within the open command, for a reason of which there is one per turn. */
  admitAgency(dossierId: string, agencyCode: string, why: string): void {
    this.dossiers.admit({ dossierId, readerKind: 'agency', readerKey: agencyCode, why, until: null });
  }

  /** Ends an admission within the open command: from `until` on the agency, and those above it, see no more by it. */
  dismissAgency(dossierId: string, agencyCode: string, why: string, until: Date): void {
    this.dossiers.dismiss({ dossierId, readerKind: 'agency', readerKey: agencyCode, why, until });
  }
}
