import { Injectable } from '@nestjs/common';
import { CalendarReader } from '../../agencies/index.js';
import type { Actor } from '../../../shared/actor.js';
import { DomainError } from '../../../shared/domain-error.js';
import { computeDeadline, type Deadline } from '../../../shared/working-calendar/index.js';
import { extensionOf, suspensionsOf } from '../domain/dossier-deadline.js';
import { LookAtDossier } from './look-at-dossier.js';

/** Explains how a dossier's deadline came out: every holiday, pause, extension and counted day from reception to the due instant. */
@Injectable()
export class ExplainDeadline {
  constructor(
    private readonly look: LookAtDossier,
    private readonly calendars: CalendarReader,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, DEADLINE_NONE before reception and for a procedure without a numeric duration */
  async execute(id: string, actor: Actor): Promise<Deadline> {
    const { detail } = await this.look.detail(id, actor);
    if (!detail.receivedAt || !detail.duration) {
      throw new DomainError('rule-broken', 'DEADLINE_NONE', {
        vi: 'Hồ sơ chưa được tiếp nhận, hoặc thủ tục không quy định thời hạn bằng số.',
        en: 'The dossier was not received yet, or its procedure states no numeric duration.',
      });
    }
    const calendar = await this.calendars.forAgency(detail.resolvingAgencyCode);
    const suspensions = suspensionsOf(detail.suspensions.map(({ fromAt, toAt, ...rest }) => ({ ...rest, fromAt: new Date(fromAt), toAt: toAt === null ? null : new Date(toAt) })));
    const granted = detail.extensions.map(({ dueAt, grantedAt, ...rest }) => ({ ...rest, dueAt: new Date(dueAt), grantedAt: new Date(grantedAt) }));
    const request = { startAt: detail.receivedAt, duration: detail.duration, policy: detail.policy ?? {}, suspensions, ...extensionOf(granted) };
    return computeDeadline(calendar, request, { explain: true });
  }
}
