import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { assertReceiving, assertResolving } from '../domain/dossier-access.js';
import type { Ground } from '../domain/decisions.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';

/**
 * Stops a dossier (dừng giải quyết). On the applicant's request the one-stop unit that received it does so, with form 05 (TT
 * 03/2025/TT-VPCP Đ.7, NĐ 118/2025 Đ.21); on a legal basis the resolving agency. Either only as long as nothing is decided.
 */
@Injectable()
export class StopDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, VERSION_MOVED, MOVE_NOT_ALLOWED, DECISION_EXISTS */
  execute(
    dossierId: string,
    expected: Version,
    ground: 'applicant-request' | 'legal-basis',
    stop: Ground,
    actor: Actor,
  ): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const dossier = await this.dossiers.load(dossierId);
      (ground === 'applicant-request' ? assertReceiving : assertResolving)(dossier, actor);
      dossier.stop(ground, stop, this.clock.now());
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
