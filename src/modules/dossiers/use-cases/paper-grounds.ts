import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { agenciesOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { ConsentReader, type LookGround, type PaperOwner } from '../../documents/index.js';
import { agencyOfGround, type GroundDossier } from '../domain/paper-ground.js';
import { lookGroundNotFound, reuseNotByOwner, reuseNotConsented } from '../domain/paper.errors.js';
import { PaperGroundReader } from '../persistence/paper-ground.reader.js';

/** On what papers of a repository are used in a new dossier. */
export type ReuseGround = LookGround | { readonly kind: 'owner' };

/** A ground as an officer names it. */
type NamedGround = Pick<LookGround, 'kind' | 'id'>;

/** How a dossier is handed in, and at whose counter. */
export interface HandIn {
  readonly channel: string;
  readonly agencyCode: string;
}

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
  async named({ kind, id }: NamedGround, owner: PaperOwner, actor: Actor): Promise<LookGround> {
    if (!isId(id)) throw lookGroundNotFound();
    const agencyCode =
      kind === 'consent'
        ? (await this.consents.inForce(owner, agenciesOf(actor), this.today(), id))?.agencyCode
        : agencyAt(await this.dossiers.find(id), owner, actor);
    if (agencyCode === undefined) throw lookGroundNotFound();
    return { kind, id, agencyCode };
  }

  /**
   * The ground on which papers go into a dossier that is handed in now at a counter of an agency, and which itself is none.
   *
   * @throws DomainError REUSE_NOT_BY_OWNER, REUSE_NOT_CONSENTED (403), before anything is said about a document
   */
  async forHandIn(owner: PaperOwner, { channel, agencyCode }: HandIn, actor: Actor): Promise<ReuseGround> {
    if (channel === 'online') {
      if (actor.identityNumber === undefined || personKey(actor.identityNumber) !== owner.personKey) throw reuseNotByOwner();
      return { kind: 'owner' };
    }
    const consent = await this.consents.inForce(owner, [agencyCode], this.today());
    if (consent) return { kind: 'consent', id: consent.id, agencyCode };
    const atCounter = { ...actor, grants: actor.grants.filter((grant) => grant.agencyCode === agencyCode) };
    const dossier = (await this.dossiers.running(owner.personKey)).find((each) => agencyAt(each, owner, atCounter) !== undefined);
    if (!dossier) throw reuseNotConsented();
    return { kind: 'dossier', id: dossier.id, agencyCode };
  }

  private today(): string {
    return localDate(this.clock.now());
  }
}

/** The agency at which a dossier lets an officer look; undefined where it does not. */
function agencyAt(dossier: GroundDossier | undefined, { personKey: ownerPersonKey, name: ownerName }: PaperOwner, officer: Actor) {
  return dossier && agencyOfGround(dossier, { officer, ownerPersonKey, ownerName });
}
