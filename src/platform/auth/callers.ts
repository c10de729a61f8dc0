import type { Actor } from '../../shared/actor.js';
import type { IssuerSettings } from '../config/issuers.js';
import type { ActorDirectory } from './actor-directory.js';
import { actorOf } from './actor-mapping.js';
import { tokenRefused } from './auth-refusals.js';
import { IssuerVerifier, type TrustedIssuer } from './issuer-verifier.js';
import { KnownCallers } from './known-callers.js';
import type { PartnerSystems } from './partner-systems.js';
import { ownSystemOf } from './system-mapping.js';
import { bearerToken, unverifiedIssuer, type Claims } from './token-shape.js';

/** Who calls: turns an `Authorization` header into an actor. */
export class Callers {
  private readonly known = new KnownCallers();
  private readonly issuers: ReadonlyMap<string, { readonly settings: IssuerSettings; readonly verifier: IssuerVerifier }>;

  constructor(
    trusted: readonly TrustedIssuer[],
    private readonly directory: ActorDirectory | undefined,
    private readonly systems?: PartnerSystems,
  ) {
    // That of this server is the last one: no other is believed under its name.
    const all = systems?.issuer === undefined ? trusted : [...trusted, systems.issuer];
    this.issuers = new Map(all.map((each) => [each.settings.issuer, { settings: each.settings, verifier: new IssuerVerifier(each) }]));
  }

  /** Whether tokens of an issuer are believed that is somebody else. */
  trusts(issuer: string): boolean {
    return this.issuers.has(issuer) && issuer !== this.systems?.issuer?.settings.issuer;
  }

  /** Lets the call of a registered system in, from where it comes. @throws DomainError as `PartnerSystems.admit` */
  admit({ system }: Pick<Actor, 'system'>, address: string): void {
    if (system !== undefined) this.systems?.admit(system, address);
  }

  /**
   * The actor that a header stands for, with the rights of this moment: a remembered one counts while nothing changed that rights come
   * from, so that a withdrawn right is gone with the next request to any replica. Refuses with a code of `auth-refusals.ts`.
   */
  async identify(authorization: string | undefined): Promise<Actor> {
    const token = bearerToken(authorization);
    const known = this.known.find(token);
    if (known?.revision === null) return known.actor;
    // Asked before posts are read: what changes meanwhile is noticed by the next request.
    const revision = known && (await this.directory?.revision());
    if (known !== undefined && known.revision === revision) return known.actor;
    const issuer = this.issuers.get(unverifiedIssuer(token));
    if (issuer === undefined) throw tokenRefused('TOKEN_ISSUER_UNKNOWN');
    const claims = await issuer.verifier.verify(token);
    const asked = revision ?? (await this.directory?.revision());
    const actor = await this.actorOf(claims, issuer.settings);
    const hasOwnRights = asked === undefined || actor.kind === 'citizen' || actor.kind === 'business';
    this.known.remember(token, { actor, revision: hasOwnRights ? null : asked }, Number(claims['exp']));
    return actor;
  }

  /** Counts what became of the call of a registered system. */
  note({ system }: Pick<Actor, 'system'>, operation: string, status: number): void {
    if (system !== undefined) this.systems?.note(system, operation, status);
  }

  private actorOf(claims: Claims, settings: IssuerSettings): Promise<Actor> {
    const { directory, systems } = this;
    if (systems !== undefined && settings === systems.issuer?.settings) return ownSystemOf(claims, settings.issuer, directory, systems);
    return actorOf(claims, settings, directory, systems);
  }
}
