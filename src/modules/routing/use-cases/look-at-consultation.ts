import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { FileContents } from '../../../platform/files/file-contents.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { Masking, readingPersons } from '../../../shared/masking.js';
import { AgencyReader, type AgencyNames } from '../../agencies/index.js';
import { ArchivableDossierReader, type NamedFile } from '../../dossiers/index.js';
import { refusal } from '../domain/routing.errors.js';
import { ConsultationReader, type ConsultationDetail } from '../persistence/consultation.reader.js';
import { consultationRightsOf } from './consultation-rights.js';

/** A consultation as of an instant, with the files attached to the question. */
export interface SeenConsultation {
  readonly detail: ConsultationDetail;
  readonly files: readonly NamedFile[];
  readonly asOf: Date;
  /** Names of the agencies. */
  readonly nameOf: AgencyNames;
}

/**
 * Shows a consultation and the files that it names to either side; who looked is noted. The asked side sees nothing else of the dossier.
 */
@Injectable()
export class LookAtConsultation {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly dossiers: ArchivableDossierReader,
    private readonly agencies: AgencyReader,
    private readonly contents: FileContents,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CONSULTATION_NOT_FOUND also when it may not be seen */
  async execute(dossierId: string, consultationId: string, actor: Actor): Promise<SeenConsultation> {
    const whole = await this.seen(dossierId, consultationId, actor);
    const masking = Masking.unless(whole.personalShown);
    const detail = asShown(whole, masking);
    this.accessLog.note(actor, 'consultation.detail', detail.dossierId, { agencies: sidesOf(detail) });
    return {
      detail,
      files: (await this.dossiers.files(detail.dossierId, detail.fileIds)).map((file) => ({ ...file, name: masking.words(file.name) })),
      asOf: this.clock.now(),
      nameOf: await this.agencies.names(),
    };
  }

  /** A file that goes along with the question. @throws DomainError CONSULTATION_NOT_FOUND also for any other file of the dossier */
  async file(dossierId: string, consultationId: string, fileId: string, actor: Actor): Promise<NamedFile & { readonly bytes: Readable }> {
    const detail = await this.seen(dossierId, consultationId, actor);
    const [file] = detail.fileIds.includes(fileId.toLowerCase()) ? await this.dossiers.files(detail.dossierId, [fileId]) : [];
    if (!file) throw refusal('CONSULTATION_NOT_FOUND');
    this.accessLog.note(actor, 'consultation.file', detail.dossierId, { agencies: sidesOf(detail) });
    return { ...file, bytes: await this.contents.open(file.sha256) };
  }

  private async seen(dossierId: string, consultationId: string, actor: Actor): Promise<ConsultationDetail> {
    const detail =
      isId(dossierId) && isId(consultationId)
        ? await this.reader.detail(dossierId, consultationId, consultationRightsOf(actor), consultationRightsOf(readingPersons(actor)))
        : undefined;
    if (!detail) throw refusal('CONSULTATION_NOT_FOUND');
    return detail;
  }
}

/** What officers asked and answered, as the reader is shown it. */
function asShown(detail: ConsultationDetail, masking: Masking): ConsultationDetail {
  const { question, answer, cancelNote } = detail;
  return { ...detail, question: masking.words(question), answer: masking.words(answer), cancelNote: masking.words(cancelNote) };
}

function sidesOf({ askedAgencyCode, askingAgencyCode, askingSuccessorCode }: ConsultationDetail): readonly string[] {
  return [askedAgencyCode, askingAgencyCode, ...(askingSuccessorCode === null ? [] : [askingSuccessorCode])];
}
