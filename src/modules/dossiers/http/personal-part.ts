import { Injectable } from '@nestjs/common';
import type { Language } from '../../../platform/http/language.js';
import type { PersonalPart } from '../../../platform/http/personal-part.js';
import type { Actor } from '../../../shared/actor.js';
import type { PersonalLine } from '../../../shared/personal-line.js';
import { DossierVisibility } from '../persistence/dossier-visibility.js';
import { ListReads, type NamedRead } from '../use-cases/list-reads.js';
import { DossierPages } from './dossier-pages.js';
import { DossierReads } from './dossier-reads.js';
import { ReadView } from './reads.view.js';

const PAGE = 200;

/**
 * Dossiers of a person: each as the person's own detail shows it, its files, its timeline, and who read it; of one of which only the
 * standing may be seen, the standing and the files that the person uploaded. Then who looked the person up outside of dossiers.
 */
@Injectable()
export class DossiersPart implements PersonalPart {
  readonly kinds = ['dossier', 'dossier-file', 'dossier-entry', 'dossier-read', 'person-read'] as const;

  constructor(
    private readonly visibility: DossierVisibility,
    private readonly details: DossierReads,
    private readonly pages: DossierPages,
    private readonly reads: ListReads,
  ) {}

  async *lines(actor: Actor, language: Language): AsyncGenerator<PersonalLine> {
    for await (const { id, isWhole } of this.visibility.own(actor)) {
      yield* this.detail(id, actor);
      if (!isWhole) continue;
      yield* this.timeline(id, actor);
      const ofDossier = readsBy((after) => this.reads.ofDossier(id, { which: undefined, limit: PAGE, after }, actor));
      for await (const read of ofDossier) yield readLine(read, language, id);
    }
    const ofPerson = readsBy((after) => this.reads.ofPerson({ which: undefined, limit: PAGE, after }, actor));
    for await (const read of ofPerson) yield readLine(read, language, null);
  }

  private async *detail(id: string, actor: Actor): AsyncGenerator<PersonalLine> {
    const detail = await this.details.detail(id, actor, 'citizen');
    const link = `/v1/citizen/dossiers/${id}`;
    yield { kind: 'dossier', at: detail.submittedAt, dossierId: id, link, data: detail };
    for (const file of detail.files)
      yield { kind: 'dossier-file', at: file.addedAt, dossierId: id, link: `${link}/files/${file.fileId}`, data: file };
  }

  private async *timeline(id: string, actor: Actor): AsyncGenerator<PersonalLine> {
    const link = `/v1/citizen/dossiers/${id}/timeline`;
    for (let cursor: string | undefined; ;) {
      const { items, next } = await this.pages.timeline(id, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }, actor, 'citizen');
      for (const entry of items) yield { kind: 'dossier-entry', at: entry.at, dossierId: id, link, data: entry };
      if (next === undefined) return;
      cursor = next;
    }
  }
}

/** Reads of some subject, page by page. */
async function* readsBy(ask: (after: readonly [string, string] | undefined) => Promise<readonly NamedRead[]>): AsyncGenerator<NamedRead> {
  for (let after: readonly [string, string] | undefined; ;) {
    const page = await ask(after);
    yield* page;
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    after = [last.at.toISOString(), last.id];
  }
}

function readLine(read: NamedRead, language: Language, dossierId: string | null): PersonalLine {
  const data = ReadView.of(read, language);
  return dossierId === null
    ? { kind: 'person-read', at: data.at, dossierId, link: '/v1/citizen/reads', data }
    : { kind: 'dossier-read', at: data.at, dossierId, link: `/v1/citizen/dossiers/${dossierId}/reads`, data };
}
