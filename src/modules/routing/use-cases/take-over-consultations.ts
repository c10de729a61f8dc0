import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { DossierHandedDown, DossierTakenOver } from '../../dossiers/index.js';
import { ConsultedDossierRepository } from '../persistence/consulted-dossier.repository.js';

/** Consultations whose agencies ended: those that asked are followed by the dossier, those that are asked by their successors. */
@Injectable()
export class TakeOverConsultations {
  constructor(
    private readonly transactions: Transactions,
    private readonly consulted: ConsultedDossierRepository,
  ) {}

  /** Within the command that gives the dossier to others. Does nothing for a dossier without consultations. */
  async follow({ facts }: DossierTakenOver): Promise<void> {
    const consulted = await this.consulted.find(facts.dossierId);
    if (!consulted) return;
    consulted.takeOver(facts, facts.previousResolvingAgencyCode);
    await this.consulted.save(consulted);
  }

  /** Within the command that hands down what is finished: who has the dossier now sees what was asked on it. */
  async handDown({ facts: { dossierId, resolvingAgencyCode, resolvingSuccessorCode } }: DossierHandedDown): Promise<void> {
    const consulted = await this.consulted.find(dossierId);
    if (!consulted) return;
    consulted.leaveTo(resolvingSuccessorCode ?? resolvingAgencyCode);
    await this.consulted.save(consulted);
  }

  /**
   * Gives an open question to whoever took over from the asked agency.
   *
   * @returns whether it moved
   * @throws DomainError CONSULTATION_NOT_FOUND
   */
  async reassign(dossierId: string, consultationId: string, ownerOf: (askedAgencyCode: string) => string): Promise<boolean> {
    let moved = false;
    await this.transactions.runInBackground(async () => {
      const consulted = await this.consulted.load(dossierId);
      const { askedAgencyCode } = consulted.consultations.find(({ id }) => id === consultationId)!;
      moved = consulted.reassign(consultationId, ownerOf(askedAgencyCode));
      if (moved) await this.consulted.save(consulted);
      return {};
    });
    return moved;
  }
}
