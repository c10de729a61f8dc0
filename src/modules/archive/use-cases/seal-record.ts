import { coverageOf } from '../../../platform/auth/covered.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { mayActIn, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { dossierNotFound, otherAgency, ArchivableDossierReader } from '../../dossiers/index.js';
import { dossierNotReturned } from '../domain/archive.errors.js';
import { isReturned } from '../domain/sealed-record.js';
import { RecordWriter } from '../persistence/record-writer.js';
import { RecordReader } from '../persistence/record.reader.js';
import { DraftRecord } from './draft-record.js';

/** An archivist seals the record of a returned dossier; an existing record is not changed. */
@Injectable()
export class SealRecord {
  constructor(
    private readonly database: Database,
    private readonly dossiers: ArchivableDossierReader,
    private readonly records: RecordReader,
    private readonly draft: DraftRecord,
    private readonly writer: RecordWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Sealing is an act of the agency that resolved the dossier, or has it after that one ended; agencies above it read its records.
   *
   * @throws DomainError DOSSIER_NOT_FOUND where the dossier is not even seen, DOSSIER_OF_OTHER_AGENCY where it is only seen,
   *   DOSSIER_NOT_RETURNED
   */
  async execute(dossierId: string, actor: Actor): Promise<void> {
    const dossier = isId(dossierId) ? await this.dossiers.find(dossierId) : undefined;
    if (!dossier) throw dossierNotFound();
    const agencyCode = dossier.resolvingSuccessorCode ?? dossier.resolvingAgencyCode;
    if (!mayActIn(actor, { ...dossier, agencyCode })) throw otherAgency(dossier, actor);
    if (!isReturned(dossier)) throw dossierNotReturned(dossier.status);
    if (await this.records.find(dossier.id, coverageOf(actor))) return;
    const { record, files } = await this.draft.execute(dossier, actor.id, this.clock.now());
    await this.database.batch((client) => this.writer.add(client, record, files));
  }
}
