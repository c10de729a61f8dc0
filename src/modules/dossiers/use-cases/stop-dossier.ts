import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/database/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { assertResolving } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';

/** The resolving agency stops processing on a legal basis (dừng giải quyết): form 05 of TT 03/2025/TT-VPCP. */
@Injectable()
export class StopDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, VERSION_MOVED, MOVE_NOT_ALLOWED */
  execute(dossierId: string, expected: Version, stop: { reason: string; legalBasis: string }, actor: Actor): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const dossier = await this.dossiers.load(dossierId);
      assertResolving(dossier, actor);
      dossier.stop(stop.reason, stop.legalBasis, this.clock.now());
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
