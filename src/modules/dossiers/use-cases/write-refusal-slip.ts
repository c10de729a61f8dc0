import { Injectable } from '@nestjs/common';
import { AgencyReader } from '../../agencies/index.js';
import type { Actor } from '../../../shared/actor.js';
import { refusalNotGiven } from '../domain/dossier.errors.js';
import type { NamedDetail } from './dossier-naming.js';
import { LookAtDossier } from './look-at-dossier.js';
import { OfficialForms, type OfficialForm } from './official-form.js';

/** Everything that the refusal form needs (form 03). */
export interface RefusalSlip {
  readonly form: OfficialForm;
  readonly dossier: NamedDetail;
  readonly receivingAgencyName: string;
  readonly resolvingAgencyName: string;
}

/** Puts the refusal slip of a dossier together that was not accepted, or refused on its merits. */
@Injectable()
export class WriteRefusalSlip {
  constructor(
    private readonly look: LookAtDossier,
    private readonly agencies: AgencyReader,
    private readonly forms: OfficialForms,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, REFUSAL_NOT_GIVEN */
  async execute(id: string, actor: Actor, audience: 'desk' | 'citizen'): Promise<RefusalSlip> {
    const { detail } = await this.look.detail(id, actor, audience);
    if (detail.status !== 'not-accepted' && detail.outcome !== 'refused') throw refusalNotGiven();
    const [receiving, resolving] = await Promise.all([
      this.agencies.find(detail.receivingAgencyCode),
      this.agencies.find(detail.resolvingAgencyCode),
    ]);
    return {
      form: await this.forms.form('03', detail.closedAt ?? detail.submittedAt),
      dossier: detail,
      receivingAgencyName: receiving?.name ?? detail.receivingAgencyCode,
      resolvingAgencyName: resolving?.name ?? detail.resolvingAgencyCode,
    };
  }
}
