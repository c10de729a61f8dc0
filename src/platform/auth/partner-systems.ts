import type { CallingSystem } from '../../shared/actor.js';
import type { DomainError } from '../../shared/domain-error.js';
import type { Limits } from '../../shared/grant.js';
import type { Permission } from '../../shared/permissions.js';
import type { TrustedIssuer } from './issuer-verifier.js';

/** What a registered system may do at this moment. */
export interface RegisteredSystem extends Pick<Limits, 'sectorCodes' | 'procedureCodes'> {
  readonly id: string;
  readonly name: string;
  readonly agencyCode: string;
  readonly scopes: readonly Permission[];
  readonly call: CallingSystem;
  /** Why it may not call at all: switched off, or over. */
  readonly refusal?: DomainError;
}

/** What is known of the systems that call. Implemented by the module that registers them. */
export abstract class PartnerSystems {
  /** Who issues the tokens of this server itself; undefined where it issues none. */
  abstract readonly issuer: TrustedIssuer | undefined;

  /**
   * A registered system; undefined where none has this id. What is remembered of it goes by the revision of rights (`ActorDirectory`).
   *
   * @param secretId the secret by which it got its token; undefined for tokens of other issuers
   * @throws DomainError TOKEN_REVOKED (401) where the system has no such secret
   */
  abstract find(id: string, secretId?: string): Promise<RegisteredSystem | undefined>;

  /**
   * Lets a call in, and counts it for its rate.
   *
   * @param address that the call comes from
   * @throws DomainError TOKEN_REVOKED (401), PARTNER_NETWORK_FOREIGN (403), PARTNER_RATE_EXCEEDED (429)
   */
  abstract admit(system: CallingSystem, address: string): void;

  /** Counts what became of a call. @param operation method and template of the path */
  abstract note(system: CallingSystem, operation: string, status: number): void;
}
