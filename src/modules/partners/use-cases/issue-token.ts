import { Injectable } from '@nestjs/common';
import { Env } from '../../../platform/config/env.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { AgencyReader, inForce } from '../../agencies/index.js';
import { isValid } from '../domain/client-secret.js';
import { noTokensIssued } from '../domain/call.errors.js';
import { stateOf, type SystemState } from '../domain/system-state.js';
import { TokenRefusal } from '../domain/token-refusal.js';
import { FailedClients } from '../gateways/failed-clients.js';
import { networkCheck } from '../gateways/networks.js';
import { OwnTokens } from '../gateways/own-tokens.js';
import { hashOf, matching } from '../gateways/secret-text.js';
import { PartnerRegistry, type KnownSecret, type KnownSystem } from '../persistence/partner-registry.js';
import { SANDBOX_SYSTEM } from '../seed/sandbox-system.js';

/** What a client says, each as far as it says it. */
export interface TokenRequest {
  readonly grantType?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly scope?: string;
  /** That it comes from. */
  readonly address: string;
}

/** A token, its seconds and its scopes. */
export interface IssuedToken {
  readonly token: string;
  readonly seconds: number;
  readonly scopes: readonly string[];
}

/** Said to a client that proved who it is. */
const WHY_NOT: Readonly<Record<Exclude<SystemState, 'active'>, string>> = {
  disabled: 'the client is disabled',
  expired: 'the registration of the client is over',
  suspended: 'the agency of the client is no more',
};

const SANDBOX_HASH = hashOf(SANDBOX_SYSTEM.secret);

/** A hash that no secret has: the comparison that an unknown client gets. */
const NO_HASH = hashOf('');

/** Gives a registered system an access token for its secret (RFC 6749, 4.4). */
@Injectable()
export class IssueToken {
  constructor(
    private readonly registry: PartnerRegistry,
    private readonly agencies: AgencyReader,
    private readonly tokens: OwnTokens,
    private readonly failed: FailedClients,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** @throws TokenRefusal, and DomainError TOO_MANY_FAILURES (429), TOKEN_ISSUER_UNSET (503) */
  async execute({ grantType, clientId, clientSecret, scope, address }: TokenRequest): Promise<IssuedToken> {
    if (this.tokens.issuer === undefined) throw noTokensIssued();
    if (grantType === undefined) throw new TokenRefusal('invalid_request', 'grant_type is missing');
    if (grantType !== 'client_credentials') throw new TokenRefusal('unsupported_grant_type', 'only client_credentials is supported');
    const { system, secretId } = await this.client(clientId ?? '', clientSecret ?? '', address);
    const state = await this.stateOf(system);
    if (state !== 'active') throw new TokenRefusal('unauthorized_client', WHY_NOT[state]);
    if (!networkCheck(system.networks)(address)) throw new TokenRefusal('unauthorized_client', 'the client may not call from this network');
    const scopes = scopesOf(scope, system);
    const minted = await this.tokens.mint(system, secretId, scopes);
    await this.registry.noteUse(system.id, secretId, this.clock.now());
    return { ...minted, scopes };
  }

  /** Who has this secret. Nothing tells an unknown client from a wrong secret, or from one that is over. */
  private async client(clientId: string, clientSecret: string, address: string): Promise<{ system: KnownSystem; secretId: string }> {
    this.failed.refuseTooMany(clientId, address);
    const system = await this.registry.find(clientId);
    const offered = hashOf(clientSecret);
    const valid = (system?.secrets ?? []).filter((each) => isValid(each, this.clock.now()) && this.isOurs(each));
    const secret = matching([...valid, { id: '', hash: NO_HASH }], offered);
    if (system && secret && clientSecret !== '') return { system, secretId: secret.id };
    this.failed.note(clientId, address);
    throw new TokenRefusal('invalid_client', 'the client is unknown, or its secret is wrong');
  }

  /** The secret that the document gives away is good in a sandbox alone, also where the database was one before. */
  private isOurs({ hash }: KnownSecret): boolean {
    return this.env.sandbox || hash !== SANDBOX_HASH;
  }

  private async stateOf(system: KnownSystem): Promise<SystemState> {
    const today = localDate(this.clock.now());
    const agency = await this.agencies.find(system.agencyCode);
    return stateOf(system, today, agency !== undefined && inForce(agency, today));
  }
}

/** The scopes that were asked for; all that the client has where none were. */
function scopesOf(asked: string | undefined, { scopes }: KnownSystem): readonly string[] {
  if (asked === undefined) return scopes;
  const words = [...new Set(asked.split(' '))];
  if (words.every((each) => (scopes as readonly string[]).includes(each))) return words;
  throw new TokenRefusal('invalid_scope', 'the client does not have a scope that it asks for');
}
