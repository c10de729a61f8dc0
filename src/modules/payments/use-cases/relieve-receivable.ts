import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import type { ReliefGround } from '../domain/relief.js';
import { EvidenceOfDossier } from './evidence-of-dossier.js';
import { outcomeOf, type ReceivableCommand, type ReceivableOutcome } from './receivable-outcome.js';
import { OutstandingReceivables } from './outstanding-receivables.js';

/** An officer exempts from a receivable or reduces it (miễn, giảm phí, lệ phí) on a ground of law, with what proves it. */
@Injectable()
export class RelieveReceivable {
  constructor(
    private readonly transactions: Transactions,
    private readonly outstanding: OutstandingReceivables,
    private readonly evidence: EvidenceOfDossier,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, VERSION_MOVED, RELIEF_EVIDENCE_UNKNOWN, and as
   *   `ReceivableAccount.relieve`
   */
  execute({ dossierId, receivableId, expected }: ReceivableCommand, ground: ReliefGround, actor: Actor): Promise<ReceivableOutcome> {
    return this.transactions.run(expected, async () => {
      const { receivables, hand } = await this.outstanding.load(dossierId, actor);
      const receivable = receivables.relieve(receivableId, ground, hand, this.clock.now());
      await this.evidence.check(dossierId, ground.evidenceFileId);
      await this.outstanding.save(receivables);
      return outcomeOf(receivables, receivable, null);
    });
  }
}
