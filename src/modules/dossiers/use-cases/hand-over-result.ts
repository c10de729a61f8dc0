import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { assertReceiving } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';

/** The one-stop unit hands the result over (trả kết quả), which is recorded apart from the decision. */
@Injectable()
export class HandOverResult {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, VERSION_MOVED, MOVE_NOT_ALLOWED */
  execute(dossierId: string, expected: Version, handOver: { returnedTo: string; method: string }, actor: Actor): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const dossier = await this.dossiers.load(dossierId);
      this.transactions.current.actOnBehalfOf(assertReceiving(dossier, actor).onBehalfOf, dossier.id);
      dossier.handOver(handOver.returnedTo, handOver.method, this.clock.now());
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
