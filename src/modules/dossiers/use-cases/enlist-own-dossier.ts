import type { Confidentiality } from '../../../shared/grant.js';
import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { assertOwn } from '../domain/dossier-access.js';
import type { DossierStatus } from '../domain/dossier-status.js';
import { DossierRepository } from '../persistence/dossier.repository.js';

/** What an upper module learns of an applicant's own dossier. */
export interface OwnDossier {
  readonly id: string;
  readonly status: DossierStatus;
  readonly procedureCode: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
}

/**
 * Ordered by upper modules for an act that only the applicant does, such as saying how satisfied they are, and that leaves the dossier as
 * it is: the command is on its stream from then on.
 */
@Injectable()
export class EnlistOwnDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND also for somebody else's dossier, VERSION_MOVED */
  execute(dossierId: string, expected: Version, actor: Actor): Promise<OwnDossier> {
    return this.transactions.run(expected, async () => {
      const dossier = await this.dossiers.load(dossierId);
      assertOwn(dossier, actor.identityNumber && personKey(actor.identityNumber));
      const { id, status, procedureCode, sectorCode, confidentiality, receivingAgencyCode, resolvingAgencyCode } = dossier;
      return { id, status, procedureCode, sectorCode, confidentiality, receivingAgencyCode, resolvingAgencyCode };
    });
  }
}
