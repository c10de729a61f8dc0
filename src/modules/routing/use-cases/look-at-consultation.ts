import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { refusal } from '../domain/routing.errors.js';
import { ConsultationReader, type ConsultationDetail } from '../persistence/consultation.reader.js';

/** A consultation as it stands at an instant. */
export interface SeenConsultation {
  readonly detail: ConsultationDetail;
  readonly asOf: Date;
}

/** Shows a consultation to either side; who looked is noted. */
@Injectable()
export class LookAtConsultation {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CONSULTATION_NOT_FOUND also when it may not be seen */
  async execute(dossierId: string, consultationId: string, actor: Actor): Promise<SeenConsultation> {
    const detail = isId(dossierId) && isId(consultationId) ? await this.reader.detail(dossierId, consultationId, actor.agencyScope) : undefined;
    if (!detail) throw refusal('CONSULTATION_NOT_FOUND');
    this.accessLog.note(actor, 'consultation.detail', dossierId);
    return { detail, asOf: this.clock.now() };
  }
}
