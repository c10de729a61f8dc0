import { Injectable } from '@nestjs/common';
import { DossierRepository } from './dossier.repository.js';

/** Written downwards by workflow and routing when they involve somebody: from then on that one sees the dossier. */
@Injectable()
export class DossierAdmission {
  constructor(private readonly dossiers: DossierRepository) {}

  /** Admits an agency within the open command, with the reason, until an instant when one is given. */
  admitAgency(dossierId: string, agencyCode: string, why: string, until: Date | null = null): void {
    this.dossiers.admit({ dossierId, readerKind: 'agency', readerKey: agencyCode, why, until });
  }
}
