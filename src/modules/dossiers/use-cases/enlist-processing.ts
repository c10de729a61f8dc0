import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import type { Confidentiality } from '../../../shared/grant.js';
import { assertResolving } from '../domain/dossier-access.js';
import type { DossierStatus } from '../domain/dossier-status.js';
import { DossierRepository } from '../persistence/dossier.repository.js';

export { EnlistOwnDossier } from './enlist-own-dossier.js';

/** What an upper module decides by, and may keep copies of. */
export interface EnlistedDossier {
  readonly id: string;
  /** Null until accepted. */
  readonly code: string | null;
  readonly status: DossierStatus;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly fileIds: readonly string[];
}

/**
 * Ordered by upper modules whose command acts on the substance of a dossier without changing it: the command is on its stream from then on.
 */
@Injectable()
export class EnlistProcessing {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, VERSION_MOVED */
  execute(dossierId: string, expected: Version, actor: Actor): Promise<EnlistedDossier> {
    return this.transactions.run(expected, async () => {
      const dossier = await this.dossiers.load(dossierId);
      this.transactions.current.actOnBehalfOf(assertResolving(dossier, actor).onBehalfOf, dossier.id);
      const {
        id,
        code,
        status,
        procedureCode,
        procedureName,
        sectorCode,
        confidentiality,
        receivingAgencyCode,
        resolvingAgencyCode,
        files,
      } = dossier;
      return {
        id,
        code,
        status,
        procedureCode,
        procedureName,
        sectorCode,
        confidentiality,
        receivingAgencyCode,
        resolvingAgencyCode,
        fileIds: files.map(({ fileId }) => fileId),
      };
    });
  }
}
