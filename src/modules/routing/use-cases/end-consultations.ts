import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock.js';
import { ConsultedDossierRepository } from '../persistence/consulted-dossier.repository.js';
import type { CancelReason } from '../routing.events.js';

/** Cancels what is still open within the command that ends the dossier: it was resolved without these opinions, and that is recorded. */
@Injectable()
export class EndConsultations {
  constructor(
    private readonly consulted: ConsultedDossierRepository,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a dossier without consultations. */
  async execute(dossierId: string, reason: CancelReason): Promise<void> {
    const consulted = await this.consulted.find(dossierId);
    if (!consulted) return;
    consulted.endAll(reason, this.clock.now());
    await this.consulted.save(consulted);
  }
}
