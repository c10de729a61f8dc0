import type { DomainEvent } from '../../shared/domain-event.js';
import type { PartnerScope } from './domain/partner-scopes.js';

export const PARTNER_EVENTS = {
  systemRegistered: 'partners.system-registered.v1',
  systemChanged: 'partners.system-changed.v1',
  systemDisabled: 'partners.system-disabled.v1',
  systemEnabled: 'partners.system-enabled.v1',
  secretMade: 'partners.secret-made.v1',
  secretEnded: 'partners.secret-ended.v1',
} as const;

/** What a system may do, from where, and until when. `validTo` is the first local date on which it may not; null while unknown. */
export interface SystemFacts {
  readonly name: string;
  readonly agencyCode: string;
  readonly scopes: readonly PartnerScope[];
  readonly sectorCodes: readonly string[] | null;
  readonly procedureCodes: readonly string[] | null;
  readonly networks: readonly string[];
  readonly ratePerMinute: number;
  readonly validTo: string | null;
}

/** Whom to ask about a system. */
export interface SystemContact {
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string | null;
}

/** A system of an agency may call; on its stream, as all that follows. The account is one at an identity provider, where it has one. */
export type SystemRegistered = DomainEvent<
  'partners.system-registered.v1',
  SystemFacts & { readonly accountIssuer: string | null },
  SystemContact & { readonly accountSubject: string | null }
>;

/** What was said of a system when it was registered is said anew, whole. */
export type SystemChanged = DomainEvent<'partners.system-changed.v1', SystemFacts, SystemContact>;

/** A system may not call any more, from now on. */
export type SystemDisabled = DomainEvent<'partners.system-disabled.v1', { readonly reason: string }>;

/** A system that was switched off may call again. */
export type SystemEnabled = DomainEvent<'partners.system-enabled.v1', Record<string, never>>;

/** A system got a secret. Where another one was valid, that one ends at an instant, or by command where there is none. */
export type SecretMade = DomainEvent<
  'partners.secret-made.v1',
  { readonly secretId: string; readonly previous: { readonly secretId: string; readonly endsAt: string | null } | null }
>;

/** A secret is not valid any more, from now on. */
export type SecretEnded = DomainEvent<'partners.secret-ended.v1', { readonly secretId: string }>;
