import { Injectable } from '@nestjs/common';
import type { PersonalPart } from '../../../platform/http/personal-part.js';
import type { Actor } from '../../../shared/actor.js';
import { localIso, startOfLocalDate } from '../../../shared/clock.js';
import type { PersonalLine } from '../../../shared/personal-line.js';
import { AgencyReader } from '../../agencies/index.js';
import { LookAtConsents } from '../use-cases/look-at-consents.js';
import { LookAtDocuments } from '../use-cases/look-at-documents.js';
import { ConsentView } from './consent.view.js';
import { DocumentView } from './document.view.js';

const PAGE = 200;

/** The repository of a person, and the consents given by the person or recorded in the person's name. */
@Injectable()
export class DocumentsPart implements PersonalPart {
  readonly kinds = ['document', 'consent'] as const;

  constructor(
    private readonly documents: LookAtDocuments,
    private readonly consents: LookAtConsents,
    private readonly agencies: AgencyReader,
  ) {}

  async *lines(actor: Actor): AsyncGenerator<PersonalLine> {
    for await (const document of pagesOf((before) => this.documents.own(actor, PAGE, before))) {
      const data = DocumentView.of(document);
      const { sourceDossierId: dossierId, fileId } = data;
      const link = `/v1/citizen/dossiers/${dossierId}/files/${fileId}`;
      yield { kind: 'document', at: localIso(startOfLocalDate(data.issuedOn)), dossierId, link, data };
    }
    const nameOf = await this.agencies.names();
    for await (const consent of pagesOf((before) => this.consents.own(actor, PAGE, before))) {
      const data = ConsentView.of(consent, nameOf);
      const link = data.formSha256 === null ? '/v1/citizen/consents' : `/v1/citizen/consents/${data.id}/form`;
      yield { kind: 'consent', at: data.givenAt, dossierId: null, link, data };
    }
  }
}

/** All rows of a list that is read behind the last id. */
async function* pagesOf<Row extends { readonly id: string }>(
  ask: (before: string | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let before: string | undefined; ;) {
    const page = await ask(before);
    yield* page;
    if (page.length < PAGE) return;
    before = page.at(-1)?.id;
  }
}
