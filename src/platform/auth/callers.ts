import type { JSONWebKeySet } from 'jose';
import type { Actor } from '../../shared/actor.js';
import type { IssuerSettings } from '../config/issuers.js';
import type { ActorDirectory } from './actor-directory.js';
import { actorOf } from './actor-mapping.js';
import { tokenRefused } from './auth-refusals.js';
import { IssuerVerifier } from './issuer-verifier.js';
import { KnownCallers } from './known-callers.js';
import { bearerToken, unverifiedIssuer } from './token-shape.js';

/** An issuer with the keys that are at hand for it, if any; else its JWKS is fetched. */
export interface TrustedIssuer {
  readonly settings: IssuerSettings;
  readonly localKeys?: JSONWebKeySet;
}

/** Who calls: turns an `Authorization` header into an actor. */
export class Callers {
  private readonly known = new KnownCallers();
  private readonly issuers: ReadonlyMap<string, { readonly settings: IssuerSettings; readonly verifier: IssuerVerifier }>;

  constructor(
    trusted: readonly TrustedIssuer[],
    private readonly directory: ActorDirectory | undefined,
  ) {
    this.issuers = new Map(
      trusted.map(({ settings, localKeys }) => [settings.issuer, { settings, verifier: new IssuerVerifier(settings, localKeys) }]),
    );
  }

  /** Whether tokens of an issuer are believed. */
  trusts(issuer: string): boolean {
    return this.issuers.has(issuer);
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
    const actor = await actorOf(claims, issuer.settings, this.directory);
    const hasOwnRights = asked === undefined || actor.kind === 'citizen' || actor.kind === 'business';
    this.known.remember(token, { actor, revision: hasOwnRights ? null : asked }, Number(claims['exp']));
    return actor;
  }
}
