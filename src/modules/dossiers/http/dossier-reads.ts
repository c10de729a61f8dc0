import { Injectable } from '@nestjs/common';
import type { Language } from '../../../platform/http/language.js';
import type { Actor } from '../../../shared/actor.js';
import { ExplainDeadline } from '../use-cases/explain-deadline.js';
import { LookAtDossier } from '../use-cases/look-at-dossier.js';
import { LookAtOwnDossier } from '../use-cases/look-at-own-dossier.js';
import { ShowAnswers } from '../use-cases/show-answers.js';
import { AnsweredFormView } from './answered-form.view.js';
import { audienceOf } from './audience.js';
import { ExplainedDeadlineView } from './explained-deadline.view.js';
import { DossierView } from './dossier.view.js';
import type { Way } from './timeline-unions.js';

/** What every audience reads of one dossier; what differs is by which way it comes. */
@Injectable()
export class DossierReads {
  constructor(
    private readonly look: LookAtDossier,
    private readonly lookAtOwn: LookAtOwnDossier,
    private readonly explainDeadline: ExplainDeadline,
    private readonly showAnswers: ShowAnswers,
  ) {}

  /** The detail as the world sees it. @throws DomainError DOSSIER_NOT_FOUND */
  async detail(id: string, actor: Actor, way: Way): Promise<DossierView> {
    const look = way === 'citizen' ? this.lookAtOwn : this.look;
    const { detail, entries, asOf, names, handledBy } = await look.detail(id, actor, audienceOf(actor, way));
    const forms = (await this.showAnswers.of(detail.answers)).map((form) => AnsweredFormView.of(form));
    return Object.assign(DossierView.of(detail, entries, asOf, actor.kind === 'officer'), names, { handledBy, forms });
  }

  /** How the deadline was calculated. @throws DomainError DOSSIER_NOT_FOUND, and what the explanation refuses */
  async deadline(id: string, actor: Actor, language: Language, way: Way): Promise<ExplainedDeadlineView> {
    return ExplainedDeadlineView.explained(await this.explainDeadline.execute(id, actor), language, way);
  }
}
