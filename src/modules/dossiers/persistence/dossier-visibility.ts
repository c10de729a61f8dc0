import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { dossierNotFound } from '../domain/dossier.errors.js';
import { DossierReader, type PersonsDossier, type SeenParties } from './dossier.reader.js';
import { viewerOf } from './visible.js';

/** Ids that are read at once; what is read of each dossier is read one dossier after the other. */
const PAGE = 200;

/** The one rule of who sees a dossier, for upper modules that show its data. */
@Injectable()
export class DossierVisibility {
  constructor(
    private readonly reader: DossierReader,
    private readonly clock: Clock,
  ) {}

  /** The agencies of the dossier. @throws DomainError DOSSIER_NOT_FOUND when there is none, or none that the actor may see now */
  async assertVisible(dossierId: string, actor: Actor): Promise<readonly string[]> {
    return (await this.seen(dossierId, actor)).agencies;
  }

  /** The same, with whether the actor is shown personal data of the dossier. @throws DomainError DOSSIER_NOT_FOUND */
  async seen(dossierId: string, actor: Actor): Promise<SeenParties> {
    const parties = isId(dossierId) ? await this.reader.parties(dossierId, viewerOf(actor, this.clock.now())) : undefined;
    if (!parties) throw dossierNotFound();
    return parties;
  }

  /** The dossiers that a person sees or knows of, in the order in which they were handed in; none for whom nobody vouches. */
  async *own(actor: Actor): AsyncGenerator<PersonsDossier> {
    for (let after: string | undefined; ;) {
      const page = await this.reader.ownPage(viewerOf(actor, this.clock.now()), PAGE, after);
      yield* page;
      if (page.length < PAGE) return;
      after = page.at(-1)?.id;
    }
  }
}
