import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { DossierVisibility } from '../../dossiers/index.js';
import { ChargeReader, type DossierCharges } from '../persistence/charge.reader.js';

/** The charges of a dossier as somebody sees them. */
export type SeenCharges = DossierCharges & { readonly dossierId: string };

/** Shows what a dossier owes and has paid, to whoever sees the dossier, and notes who looked. */
@Injectable()
export class LookAtCharges {
  constructor(
    private readonly visibility: DossierVisibility,
    private readonly reader: ChargeReader,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND also when it may not be seen */
  async execute(dossierId: string, actor: Actor): Promise<SeenCharges> {
    await this.visibility.assertVisible(dossierId, actor);
    this.accessLog.note(actor, 'dossier.charges', dossierId);
    return { dossierId, ...(await this.reader.ofDossier(dossierId)) };
  }
}
