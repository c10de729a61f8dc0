import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { ArchivableDossierReader } from '../../dossiers/index.js';
import { refusal } from '../domain/payments.errors.js';
import type { ReliefGround } from '../domain/relief.js';
import { outcomeOf, type ChargeCommand, type ChargeOutcome } from './charge-outcome.js';
import { OutstandingCharges } from './outstanding-charges.js';

/** An officer exempts from a charge or reduces it (miễn, giảm phí, lệ phí) on a ground of law, with what proves it. */
@Injectable()
export class RelieveCharge {
  constructor(
    private readonly transactions: Transactions,
    private readonly atHand: OutstandingCharges,
    private readonly dossiers: ArchivableDossierReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, VERSION_MOVED, RELIEF_EVIDENCE_UNKNOWN, and what `ChargeSheet.relieve`
   *   refuses
   */
  execute({ dossierId, chargeId, expected }: ChargeCommand, ground: ReliefGround, actor: Actor): Promise<ChargeOutcome> {
    return this.transactions.run(expected, async () => {
      const sheet = await this.atHand.load(dossierId, actor);
      const charge = sheet.relieve(chargeId, ground, actor, this.clock.now());
      if (ground.evidenceFileId !== null) await this.assertOfDossier(dossierId, ground.evidenceFileId);
      await this.atHand.save(sheet);
      return outcomeOf(sheet, charge, null);
    });
  }

  private async assertOfDossier(dossierId: string, fileId: string): Promise<void> {
    const dossier = await this.dossiers.find(dossierId);
    if (!dossier?.files.some((file) => file.fileId === fileId)) throw refusal('RELIEF_EVIDENCE_UNKNOWN');
  }
}
