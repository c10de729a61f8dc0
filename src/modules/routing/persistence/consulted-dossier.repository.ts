import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import type { ConsultedDossier } from '../domain/consulted-dossier.js';
import { refusal } from '../domain/routing.errors.js';
import { CONSULTED_DOSSIER_MAP } from './routing.schema.js';

/** Loads and saves consulted dossiers within the open unit of work. */
@Injectable()
export class ConsultedDossierRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** @throws DomainError CONSULTATION_NOT_FOUND (404) */
  async load(dossierId: string): Promise<ConsultedDossier> {
    const consulted = await this.find(dossierId);
    if (!consulted) throw refusal('CONSULTATION_NOT_FOUND');
    return consulted;
  }

  /** The dossier, or undefined when there was no consultation on it. */
  find(dossierId: string): Promise<ConsultedDossier | undefined> {
    return this.aggregates.load(CONSULTED_DOSSIER_MAP, dossierId);
  }

  /** Adds a dossier at its first consultation. */
  add(consulted: ConsultedDossier): void {
    this.aggregates.add(CONSULTED_DOSSIER_MAP, consulted, consulted.dossierId);
  }

  save(consulted: ConsultedDossier): Promise<ConsultedDossier> {
    return this.aggregates.save(consulted);
  }
}
