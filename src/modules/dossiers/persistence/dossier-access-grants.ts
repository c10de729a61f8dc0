import { Injectable } from '@nestjs/common';
import { DossierRepository } from './dossier.repository.js';

/**
 * Written downwards by workflow when it involves an agency that neither received nor resolves the dossier: it sees the dossier while it has
 * something to do.
 */
@Injectable()
export class DossierAccessGrants {
  constructor(private readonly dossiers: DossierRepository) {}

  /** Lets an agency see the dossier within the open command, for a reason of which there is one per turn. */
  grantTo(agencyCode: string, dossierId: string, reason: string): void {
    this.dossiers.grantAccess({ dossierId, granteeKind: 'agency', granteeKey: agencyCode, reason, until: null });
  }

  /** Ends that within the open command: from `until` on the agency, and those above it, see no more by it. */
  endFor(agencyCode: string, dossierId: string, reason: string, until: Date): void {
    this.dossiers.endAccess({ dossierId, granteeKind: 'agency', granteeKey: agencyCode, reason, until });
  }
}
