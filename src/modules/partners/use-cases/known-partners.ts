import { Injectable } from '@nestjs/common';
import { tokenRefused } from '../../../platform/auth/auth-refusals.js';
import type { TrustedIssuer } from '../../../platform/auth/issuer-verifier.js';
import { PartnerSystems, type RegisteredSystem } from '../../../platform/auth/partner-systems.js';
import type { CallingSystem } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { DomainError } from '../../../shared/domain-error.js';
import { networkForeign, systemDisabled, systemExpired } from '../domain/call.errors.js';
import { networkCheck } from '../gateways/networks.js';
import { OwnTokens } from '../gateways/own-tokens.js';
import { CallCounts } from '../persistence/call-counts.js';
import { PartnerRegistry, type KnownSystem } from '../persistence/partner-registry.js';
import { CallRates } from '../domain/call-rates.js';

/** What authentication asks of registered systems. */
@Injectable()
export class KnownPartners extends PartnerSystems {
  override readonly issuer: TrustedIssuer | undefined;
  /** Checks of networks that were worked out. */
  readonly #checks = new WeakMap<readonly string[], (address: string) => boolean>();

  constructor(
    private readonly registry: PartnerRegistry,
    private readonly rates: CallRates,
    private readonly counts: CallCounts,
    private readonly clock: Clock,
    tokens: OwnTokens,
  ) {
    super();
    this.issuer = tokens.trusted;
  }

  override async find(id: string, secretId?: string): Promise<RegisteredSystem | undefined> {
    const system = await this.registry.find(id);
    if (!system) return undefined;
    const { name, agencyCode, scopes, sectorCodes, procedureCodes, networks, ratePerMinute } = system;
    const secret = secretId === undefined ? undefined : system.secrets.find((each) => each.id === secretId);
    if (secretId !== undefined && !secret) throw tokenRefused('TOKEN_REVOKED');
    const call = { id: system.id, networks, ratePerMinute, secretEndsAt: secret?.endsAt ?? null };
    const refusal = refusalOf(system, localDate(this.clock.now()));
    const known = { id: system.id, name, agencyCode, scopes, sectorCodes, procedureCodes, call };
    return refusal === undefined ? known : { ...known, refusal };
  }

  override admit(system: CallingSystem, address: string): void {
    if (system.secretEndsAt !== null && system.secretEndsAt <= this.clock.now()) throw tokenRefused('TOKEN_REVOKED');
    if (!this.checkOf(system.networks)(address)) throw networkForeign();
    this.rates.take(system);
  }

  override note(system: CallingSystem, operation: string, status: number): void {
    this.counts.note(system.id, operation, status);
  }

  private checkOf(networks: readonly string[]): (address: string) => boolean {
    const known = this.#checks.get(networks) ?? networkCheck(networks);
    this.#checks.set(networks, known);
    return known;
  }
}

/** Why a system may not call; that its agency is no more is said of every caller alike. */
function refusalOf({ disabledAt, validTo }: KnownSystem, today: string): DomainError | undefined {
  if (disabledAt !== null) return systemDisabled();
  return validTo !== null && validTo <= today ? systemExpired(validTo) : undefined;
}
