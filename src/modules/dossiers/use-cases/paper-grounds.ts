import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { ConsentReader, type LookGround, type PaperOwner } from '../../documents/index.js';
import { isGroundFor, type GroundDossier } from '../domain/paper-ground.js';
import { lookGroundNotFound, reuseNotByOwner, reuseNotConsented } from '../domain/paper.errors.js';
import { PaperGroundReader } from '../persistence/paper-ground.reader.js';

/** On what papers of a repository are used in a new dossier. */
export type ReuseGround = LookGround | { readonly kind: 'owner'; readonly id: null };

/**
 * The one rule of who may look into a repository and take papers out of it: the owner; or an officer with a running dossier of the owner at
 * the own agency, or with the owner's consent to that agency.
 */
@Injectable()
export class PaperGrounds {
  constructor(
    private readonly dossiers: PaperGroundReader,
    private readonly consents: ConsentReader,
    private readonly clock: Clock,
  ) {}

  /** The ground that an officer names. @throws DomainError LOOK_GROUND_NOT_FOUND (404), whatever is wrong with it */
  async named({ kind, id }: LookGround, owner: PaperOwner, actor: Actor): Promise<LookGround> {
    if (!isId(id) || actor.agencyCode === undefined) throw lookGroundNotFound();
    const isThere =
      kind === 'consent' ? await this.consents.inForce(owner, actor.agencyCode, this.today(), id) : await this.mayLook(id, owner, actor);
    if (!isThere) throw lookGroundNotFound();
    return { kind, id };
  }

  /**
   * The ground on which papers go into a dossier that is handed in now, which itself is none.
   *
   * @throws DomainError REUSE_NOT_BY_OWNER, REUSE_NOT_CONSENTED (403), before anything is said about a document
   */
  async forHandIn(owner: PaperOwner, channel: string, actor: Actor): Promise<ReuseGround> {
    if (channel === 'online') {
      if (actor.identityNumber === undefined || personKey(actor.identityNumber) !== owner.personKey) throw reuseNotByOwner();
      return { kind: 'owner', id: null };
    }
    const consent = actor.agencyCode === undefined ? undefined : await this.consents.inForce(owner, actor.agencyCode, this.today());
    if (consent) return { kind: 'consent', id: consent.id };
    const dossier = (await this.dossiers.running(owner.personKey)).find((each) => isGround(each, owner, actor));
    if (!dossier) throw reuseNotConsented();
    return { kind: 'dossier', id: dossier.id };
  }

  private async mayLook(id: string, owner: PaperOwner, actor: Actor): Promise<boolean> {
    const dossier = await this.dossiers.find(id);
    return dossier !== undefined && isGround(dossier, owner, actor);
  }

  private today(): string {
    return localDate(this.clock.now());
  }
}

function isGround(dossier: GroundDossier, { personKey: ownerPersonKey, name: ownerName }: PaperOwner, officer: Actor): boolean {
  return isGroundFor(dossier, { officer, ownerPersonKey, ownerName });
}
