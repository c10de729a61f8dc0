import { Injectable } from '@nestjs/common';
import { ArchivableDossierReader } from '../../dossiers/index.js';
import { refusal } from '../domain/payments.errors.js';

/** Whether a file that is named as evidence is one of the dossier. */
@Injectable()
export class EvidenceOfDossier {
  constructor(private readonly dossiers: ArchivableDossierReader) {}

  /** @param fileId null where a paper was seen instead. @throws DomainError RELIEF_EVIDENCE_UNKNOWN (422) */
  async check(dossierId: string, fileId: string | null): Promise<void> {
    if (fileId === null) return;
    const [file] = await this.dossiers.files(dossierId, [fileId]);
    if (!file) throw refusal('RELIEF_EVIDENCE_UNKNOWN');
  }
}
