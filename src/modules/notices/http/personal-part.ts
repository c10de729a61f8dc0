import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import type { PersonalPart } from '../../../platform/http/personal-part.js';
import type { Actor } from '../../../shared/actor.js';
import type { PersonalLine } from '../../../shared/personal-line.js';
import { ConsentReader } from '../../documents/index.js';
import { DossierVisibility } from '../../dossiers/index.js';
import type { Notice } from '../domain/notice.js';
import { Outbox } from '../persistence/outbox.js';
import { NoticeView } from './outbox.view.js';

const PAGE = 200;

/**
 * Notices to a person about own dossiers and consents. Whoever else sees a dossier is not shown them: they went to the applicant, and name
 * officers where the law says so.
 */
@Injectable()
export class NoticesPart implements PersonalPart {
  readonly kinds = ['notice'] as const;

  constructor(
    private readonly visibility: DossierVisibility,
    private readonly consents: ConsentReader,
    private readonly outbox: Outbox,
  ) {}

  async *lines(actor: Actor): AsyncGenerator<PersonalLine> {
    for await (const { id, isWhole, isApplicant } of this.visibility.own(actor)) if (isWhole && isApplicant) yield* this.ofDossier(id);
    if (actor.identityNumber !== undefined) yield* this.ofConsents(personKey(actor.identityNumber));
  }

  private async *ofDossier(dossierId: string): AsyncGenerator<PersonalLine> {
    for (let after: Notice | undefined; ;) {
      const page = await this.outbox.toApplicant(dossierId, PAGE, after);
      for (const notice of page) yield lineOf(notice);
      if (page.length < PAGE) return;
      after = page.at(-1);
    }
  }

  private async *ofConsents(owner: string): AsyncGenerator<PersonalLine> {
    for (let before: string | undefined; ;) {
      const page = await this.consents.ofOwner(owner, PAGE, before);
      for (const notice of await this.outbox.toOwners(page.map(({ id }) => id))) yield lineOf(notice);
      if (page.length < PAGE) return;
      before = page.at(-1)?.id;
    }
  }
}

function lineOf(notice: Notice): PersonalLine {
  const data = NoticeView.of(notice);
  return { kind: 'notice', at: data.at, dossierId: data.dossierId, link: null, data };
}
