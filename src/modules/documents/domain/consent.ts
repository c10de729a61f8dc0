import type { Actor } from '../../../shared/actor.js';
import { EventSource } from '../../../shared/domain-event.js';
import { CONSENT_EVENTS, type ConsentContact, type ConsentGiven, type ConsentRevoked } from '../documents.events.js';
import { consentRevoked, consentTooLong } from './consent.errors.js';

/** Evidence of the consent: signed in, a scanned signed form, or presence at the counter. */
export const CONSENT_EVIDENCE = ['signed-in', 'signed-form', 'person-present'] as const;
export type ConsentEvidence = (typeof CONSENT_EVIDENCE)[number];

/** Whether a consent may be relied on. */
export const CONSENT_STATES = ['in-force', 'expired', 'revoked'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** What a new consent is made of. */
export interface NewConsent {
  readonly id: string;
  readonly ownerPersonKey: string;
  readonly ownerName: string;
  readonly agencyCode: string;
  readonly evidence: ConsentEvidence;
  /** The scanned form, uploaded by the officer who records it; null without one. */
  readonly form: { readonly fileId: string; readonly sha256: string } | null;
  /** Last local date, `YYYY-MM-DD`. */
  readonly validUntil: string;
  readonly givenAt: Date;
  /** How the owner is notified; kept with the entry alone. */
  readonly contact: ConsentContact;
}

/**
 * A person's or organisation's consent that one agency searches its repository and reuses documents (Luật Bảo vệ dữ liệu cá nhân
 * 91/2025/QH15). It is bounded in time, shown to its owner with who recorded it and how, and can be withdrawn at any time.
 */
export class Consent extends EventSource {
  readonly id: string;
  readonly ownerPersonKey: string;
  readonly ownerName: string;
  readonly agencyCode: string;
  readonly evidence: ConsentEvidence;
  readonly formFileId: string | null;
  readonly formSha256: string | null;
  readonly recordedBy: string;
  /** Name of the officer who recorded it, or of the owner. */
  readonly recordedByName: string;
  readonly givenAt: Date;
  readonly validUntil: string;
  revokedAt: Date | null;
  revokedBy: string | null;

  /** @param lastOn last local date that the rules allow. @throws DomainError CONSENT_TOO_LONG (422) */
  static give({ form, contact, ...input }: NewConsent, lastOn: string, actor: Actor): Consent {
    if (input.validUntil > lastOn) throw consentTooLong(lastOn);
    const kept = { formFileId: form?.fileId ?? null, formSha256: form?.sha256 ?? null, recordedBy: actor.id, recordedByName: actor.name };
    const consent = Object.assign(new Consent(), input, kept, { revokedAt: null, revokedBy: null });
    const { id: consentId, agencyCode, evidence, validUntil, ownerName, ownerPersonKey } = consent;
    const facts = { consentId, agencyCode, evidence, formSha256: kept.formSha256, validUntil };
    consent.record({ type: CONSENT_EVENTS.given, facts, personal: { ownerName, ownerPersonKey, ...contact } } satisfies ConsentGiven);
    return consent;
  }

  /** The owner takes it back, online or at the counter of the agency. @throws DomainError CONSENT_REVOKED (409) */
  revoke(actor: Actor, at: Date): void {
    if (this.revokedAt !== null) throw consentRevoked();
    this.revokedAt = at;
    this.revokedBy = actor.id;
    const { id: consentId, agencyCode } = this;
    this.record({ type: CONSENT_EVENTS.revoked, facts: { consentId, agencyCode, revokedAt: at.toISOString() } } satisfies ConsentRevoked);
  }
}

/** State of a consent on a local date; its last day is in force. */
export function consentStateOn({ validUntil, revokedAt }: Pick<Consent, 'validUntil' | 'revokedAt'>, onDate: string): ConsentState {
  if (revokedAt !== null) return 'revoked';
  return validUntil < onDate ? 'expired' : 'in-force';
}
