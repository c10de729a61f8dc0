import { Injectable } from '@nestjs/common';
import type { PersonalPart } from '../../../platform/http/personal-part.js';
import { JournalReader } from '../../../platform/journal/journal-reader.js';
import type { Actor } from '../../../shared/actor.js';
import { localIso } from '../../../shared/clock.js';
import type { PersonalLine } from '../../../shared/personal-line.js';
import { DossierVisibility } from '../../dossiers/index.js';
import { FEEDBACK_EVENTS, type FeedbackGiven } from '../feedback.events.js';

/** How a person rated the service, with the comment. Only applicants rate, so it is told to nobody else who sees the dossier. */
@Injectable()
export class SatisfactionPart implements PersonalPart {
  readonly kinds = ['satisfaction'] as const;

  constructor(
    private readonly visibility: DossierVisibility,
    private readonly journal: JournalReader,
  ) {}

  async *lines(actor: Actor): AsyncGenerator<PersonalLine> {
    for await (const { id: dossierId, isApplicant } of this.visibility.own(actor)) {
      if (!isApplicant) continue;
      for (const { at, facts, personal } of await this.journal.whole(dossierId, FEEDBACK_EVENTS.given)) {
        const { overall, time, attitude } = facts as FeedbackGiven['facts'];
        const { comment = null } = (personal ?? {}) as Partial<NonNullable<FeedbackGiven['personal']>>;
        yield { kind: 'satisfaction', at: localIso(at), dossierId, link: null, data: { overall, time, attitude, comment } };
      }
    }
  }
}
