import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { dossierNotFound } from '../domain/dossier.errors.js';
import { SHOWN_TO_SUBMITTERS, WITHHELD_FROM_SUBMITTERS } from '../domain/submitters-part.js';
import type { Audience } from '../domain/timeline.js';
import { DossierReader, type DossierDetail } from '../persistence/dossier.reader.js';
import { viewerOf } from '../persistence/visible.js';
import { DossierNaming } from './dossier-naming.js';
import { LookAtDossier, type SeenDossier } from './look-at-dossier.js';

/** A person's view of a dossier: the whole dossier for the applicant and for an authorised person, its standing for the submitter alone. */
@Injectable()
export class LookAtOwnDossier {
  constructor(
    private readonly look: LookAtDossier,
    private readonly reader: DossierReader,
    private readonly naming: DossierNaming,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND also when the caller may not even know of it */
  async detail(id: string, actor: Actor, audience: Audience): Promise<SeenDossier> {
    return (await this.look.find(id, actor, audience)) ?? this.asSubmitter(id, actor);
  }

  private async asSubmitter(id: string, actor: Actor): Promise<SeenDossier> {
    const asOf = this.clock.now();
    const whole = isId(id) ? await this.reader.known(id, viewerOf(actor, asOf)) : undefined;
    if (!whole) throw dossierNotFound();
    this.accessLog.note(actor, 'dossier.detail', id);
    const detail = await this.naming.parts(asItStands(whole, actor.id));
    return { detail, entries: [], asOf, names: await this.naming.of(detail), handledBy: [] };
  }
}

/** The fields that a submitter may see, and the files that the submitter uploaded; a field without a decision does not compile. */
function asItStands(whole: DossierDetail, submitterId: string): DossierDetail {
  const shown = Object.fromEntries(SHOWN_TO_SUBMITTERS.map((field) => [field, whole[field]])) as Pick<
    DossierDetail,
    (typeof SHOWN_TO_SUBMITTERS)[number]
  >;
  return { ...WITHHELD_FROM_SUBMITTERS, ...shown, files: whole.files.filter(({ addedBy }) => addedBy === submitterId) };
}
