import { EventSource } from '../../../shared/domain-event.js';
import { tidyLine } from '../../../shared/text.js';
import {
  PARTNER_EVENTS,
  type SecretEnded,
  type SecretMade,
  type SystemChanged,
  type SystemContact,
  type SystemDisabled,
  type SystemEnabled,
  type SystemFacts,
  type SystemRegistered,
} from '../partners.events.js';
import { isValid, type ClientSecret } from './client-secret.js';
import {
  secretEndInPast,
  secretNotFound,
  secretOver,
  secretsTwoValid,
  systemDisabledAlready,
  systemNotDisabled,
  systemUnchanged,
} from './partner.errors.js';
import type { PartnerScope } from './partner-scopes.js';

/** What is said of a system: who answers for it, what it may do, from where and until when. */
export type SystemTerms = SystemFacts & SystemContact;

/** What can be said anew; what is left out stays. A system of another agency is another system. */
export type SystemChanges = Partial<Omit<SystemTerms, 'agencyCode'>>;

/** An account at an identity provider, whose tokens the system calls with. */
export interface SystemAccount {
  readonly issuer: string;
  readonly subject: string;
}

/** A system of an agency that calls this one. Its id is its stream's, the actor's and the OAuth client's. */
export class PartnerSystem extends EventSource implements SystemTerms {
  readonly id: string;
  readonly agencyCode: string;
  name: string;
  /** The name as it is compared: an agency has no two systems of one name. */
  nameKey: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string | null;
  scopes: readonly PartnerScope[];
  sectorCodes: readonly string[] | null;
  procedureCodes: readonly string[] | null;
  networks: readonly string[];
  ratePerMinute: number;
  validTo: string | null;
  readonly accountIssuer: string | null;
  readonly accountSubject: string | null;
  readonly registeredAt: Date;
  disabledAt: Date | null = null;
  disabledReason: string | null = null;
  secrets: readonly ClientSecret[] = [];

  static register(id: string, terms: SystemTerms, account: SystemAccount | null, at: Date): PartnerSystem {
    const system = Object.assign(new PartnerSystem(), {
      id,
      ...termsOf(terms),
      nameKey: nameKeyOf(terms.name),
      accountIssuer: account?.issuer ?? null,
      accountSubject: account?.subject ?? null,
      registeredAt: at,
    });
    const { accountIssuer, accountSubject } = system;
    system.record({
      type: PARTNER_EVENTS.systemRegistered,
      facts: { ...factsOf(system), accountIssuer },
      personal: { ...contactOf(system), accountSubject },
    } satisfies SystemRegistered);
    return system;
  }

  /** The terms as they would be; they are taken in by `change`. @throws DomainError PARTNER_SYSTEM_UNCHANGED */
  changed(changes: SystemChanges): SystemTerms {
    const said = Object.entries(changes).filter(([, value]) => value !== undefined);
    const terms = termsOf({ ...termsOf(this), ...Object.fromEntries(said) });
    if (JSON.stringify(terms) === JSON.stringify(termsOf(this))) throw systemUnchanged();
    return terms;
  }

  change(terms: SystemTerms): void {
    const { agencyCode: _, ...changes } = termsOf(terms);
    Object.assign(this, changes, { nameKey: nameKeyOf(terms.name) });
    this.record({ type: PARTNER_EVENTS.systemChanged, facts: factsOf(this), personal: contactOf(this) } satisfies SystemChanged);
  }

  /** @throws DomainError PARTNER_SYSTEM_DISABLED_ALREADY (409) */
  disable(reason: string, at: Date): void {
    if (this.disabledAt !== null) throw systemDisabledAlready();
    [this.disabledAt, this.disabledReason] = [at, reason];
    this.record({ type: PARTNER_EVENTS.systemDisabled, facts: { reason } } satisfies SystemDisabled);
  }

  /** @throws DomainError PARTNER_SYSTEM_NOT_DISABLED (409) */
  enable(): void {
    if (this.disabledAt === null) throw systemNotDisabled();
    [this.disabledAt, this.disabledReason] = [null, null];
    this.record({ type: PARTNER_EVENTS.systemEnabled, facts: {} } satisfies SystemEnabled);
  }

  /**
   * Takes in a new secret beside the one that is valid, which ends at an instant, or by command where none is said; one that was to end
   * sooner does, because it may have leaked.
   *
   * @throws DomainError SECRETS_TWO_VALID (409), SECRET_END_IN_PAST (422)
   */
  addSecret(secret: Pick<ClientSecret, 'id' | 'hash'>, previousEndsAt: Date | null, at: Date): void {
    const valid = this.secrets.filter((each) => isValid(each, at));
    const [previous, second] = valid;
    if (second) throw secretsTwoValid();
    if (previousEndsAt !== null && previousEndsAt <= at) throw secretEndInPast();
    const endsAt = earlier(previous?.endsAt ?? null, previousEndsAt);
    if (previous) this.replaceSecret({ ...previous, endsAt });
    this.secrets = [...this.secrets, { ...secret, systemId: this.id, createdAt: at, endsAt: null }];
    const ending = previous ? { secretId: previous.id, endsAt: endsAt?.toISOString() ?? null } : null;
    this.record({ type: PARTNER_EVENTS.secretMade, facts: { secretId: secret.id, previous: ending } } satisfies SecretMade);
  }

  /** Ends a secret at once: one that leaked, or the old one when it is not used any more. @throws SECRET_NOT_FOUND, SECRET_OVER */
  endSecret(secretId: string, at: Date): void {
    const secret = this.secrets.find(({ id }) => id === secretId);
    if (!secret) throw secretNotFound();
    if (!isValid(secret, at)) throw secretOver();
    this.replaceSecret({ ...secret, endsAt: at });
    this.record({ type: PARTNER_EVENTS.secretEnded, facts: { secretId } } satisfies SecretEnded);
  }

  private replaceSecret(secret: ClientSecret): void {
    this.secrets = this.secrets.map((each) => (each.id === secret.id ? secret : each));
  }
}

/** The name of a system as names are compared. */
export function nameKeyOf(name: string): string {
  return tidyLine(name).toLocaleLowerCase('vi');
}

/** The terms in one order, each list too, so that the same is the same text. */
function termsOf(terms: SystemTerms): SystemTerms {
  return { ...factsOf(terms), ...contactOf(terms) };
}

function factsOf({ name, agencyCode, scopes, sectorCodes, procedureCodes, networks, ratePerMinute, validTo }: SystemTerms): SystemFacts {
  return {
    name,
    agencyCode,
    scopes: ordered(scopes),
    sectorCodes: sectorCodes && ordered(sectorCodes),
    procedureCodes: procedureCodes && ordered(procedureCodes),
    networks: ordered(networks),
    ratePerMinute,
    validTo,
  };
}

function ordered<Each extends string>(list: readonly Each[]): readonly Each[] {
  return [...new Set(list)].toSorted();
}

function contactOf({ contactName, contactEmail, contactPhone }: SystemContact): SystemContact {
  return { contactName, contactEmail, contactPhone };
}

/** The earlier of two ends, of which null is none. */
function earlier(one: Date | null, other: Date | null): Date | null {
  return one !== null && other !== null ? (one < other ? one : other) : (one ?? other);
}
