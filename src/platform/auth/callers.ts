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

  /** The actor that a header stands for; refuses with a code of `auth-refusals.ts`. */
  async identify(authorization: string | undefined): Promise<Actor> {
    const token = bearerToken(authorization);
    const known = this.known.find(token);
    if (known !== undefined) return known;
    const issuer = this.issuers.get(unverifiedIssuer(token));
    if (issuer === undefined) throw tokenRefused('TOKEN_ISSUER_UNKNOWN');
    const claims = await issuer.verifier.verify(token);
    const actor = await actorOf(claims, issuer.settings, this.directory);
    this.known.remember(token, actor, Number(claims['exp']));
    return actor;
  }

  /** Makes changed posts and agencies hold at once in this process; other replicas follow within five minutes. */
  forgetAll(): void {
    this.known.forgetAll();
  }
}
