import { Injectable } from '@nestjs/common';
import { AgencyReader, CalendarReader, OfficerReader } from '../../agencies/index.js';
import type { Actor } from '../../../shared/actor.js';
import { DomainError } from '../../../shared/domain-error.js';
import { appointmentAt } from '../../../shared/working-calendar/index.js';
import type { NamedDetail } from './dossier-naming.js';
import { appointedDueAt } from '../domain/dossier-deadline.js';
import { LookAtDossier } from './look-at-dossier.js';
import { deadlineCalendar } from './running-calendar.js';
import { termsOf } from './explain-deadline.js';
import { OfficialForms, type OfficialForm } from './official-form.js';

/** Everything that the receipt form needs (form 01). */
export interface Receipt {
  readonly form: OfficialForm;
  readonly dossier: NamedDetail;
  readonly receivingAgencyName: string;
  readonly resolvingAgencyName: string;
  /** Officer who received it; personal data of an official. */
  readonly receiverName: string | null;
  /**
   * When to come for the result: the due date at the calendar's return hour; null without a deadline. While the clock is stopped, as it
   * was before.
   */
  readonly appointmentAt: Date | null;
}

/** Puts the receipt and appointment slip of an accepted dossier together. */
@Injectable()
export class WriteReceipt {
  constructor(
    private readonly look: LookAtDossier,
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
    private readonly calendars: CalendarReader,
    private readonly forms: OfficialForms,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, RECEIPT_NOT_ISSUED before acceptance */
  async execute(id: string, actor: Actor): Promise<Receipt> {
    const { detail } = await this.look.detail(id, actor, 'desk');
    if (!detail.receivedAt) {
      throw new DomainError('rule-broken', 'RECEIPT_NOT_ISSUED', {
        vi: 'Hồ sơ chưa được tiếp nhận nên chưa có giấy tiếp nhận.',
        en: 'The dossier was not accepted yet, so there is no receipt.',
      });
    }
    const [receiving, resolving] = await Promise.all([
      this.agencies.find(detail.receivingAgencyCode),
      this.agencies.find(detail.resolvingAgencyCode),
    ]);
    const calendar = await this.calendars.forAgency(detail.receivingAgencyCode);
    const dueAt =
      detail.deadlineState === 'suspended'
        ? appointedDueAt(await deadlineCalendar(this.calendars, detail), detail.receivedAt, termsOf(detail))
        : detail.dueAt;
    return {
      form: await this.forms.form('01', detail.receivedAt),
      dossier: detail,
      receivingAgencyName: receiving?.name ?? detail.receivingAgencyCode,
      resolvingAgencyName: resolving?.name ?? detail.resolvingAgencyCode,
      receiverName: detail.receivedBy === null ? null : ((await this.officers.namesOf([detail.receivedBy])).get(detail.receivedBy) ?? null),
      appointmentAt: dueAt && appointmentAt(calendar, dueAt),
    };
  }
}
