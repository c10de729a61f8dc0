import { Injectable } from '@nestjs/common';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { DossierCodeReader } from '../../dossiers/index.js';
import { breachDossierUnknown } from '../domain/breach.errors.js';

/** Holds the codes that somebody names against the dossiers of the own agencies, so that nobody learns here which codes others gave. */
@Injectable()
export class KnownDossiers {
  constructor(private readonly dossiers: DossierCodeReader) {}

  /** @throws DomainError BREACH_DOSSIER_UNKNOWN (422) with the place of the first code that is none */
  async check(codes: readonly string[], actor: Actor): Promise<void> {
    const known = new Set(codes.length === 0 ? [] : await this.dossiers.known(codes, reachOf(actor)));
    const place = codes.findIndex((code) => !known.has(code));
    if (place >= 0) throw breachDossierUnknown(place);
  }
}
