import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { dossierNotFound } from '../domain/dossier.errors.js';
import type { Audience } from '../domain/timeline.js';
import { DossierReader, type DossierDetail } from '../persistence/dossier.reader.js';
import { viewerOf } from '../persistence/visible.js';
import { DossierNaming } from './dossier-naming.js';
import { LookAtDossier, type SeenDossier } from './look-at-dossier.js';

/** A person's look at a dossier: whole for the applicant and whoever is authorised, and how it stands for who only handed it in. */
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
    const detail = asItStands(whole, actor.id);
    return { detail, entries: [], asOf, names: await this.naming.of(detail), handledBy: [] };
  }
}

/** What others added or decided later, and how the applicant is reached: not for who handed a dossier in without a confirmed authorisation. */
const WITHHELD = {
  applicantPhone: null,
  applicantEmail: null,
  applicantAddress: null,
  applicantCommuneCode: null,
  returnedTo: null,
  receivedBy: null,
  reason: null,
  legalBasis: null,
  stopGround: null,
  outcome: null,
  conclusionNote: null,
  decisionNumber: null,
  combinedBy: null,
  duration: null,
  durationText: null,
  durationDecision: null,
  feeState: null,
  feeSettledAt: null,
  components: [],
  supplements: [],
  suspensions: [],
  extensions: [],
} satisfies Partial<DossierDetail>;

/** That it exists, what the submitter wrote, code, status, deadline, and the files that the submitter uploaded. */
function asItStands(whole: DossierDetail, submitterId: string): DossierDetail {
  return { ...whole, ...WITHHELD, files: whole.files.filter(({ addedBy }) => addedBy === submitterId) };
}
