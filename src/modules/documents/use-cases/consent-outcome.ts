import { localIso } from '../../../shared/clock.js';
import { type Consent, type ConsentState, consentStateOn } from '../domain/consent.js';

/** What every command on a consent answers; kept with the idempotency key. */
export interface ConsentOutcome {
  readonly id: string;
  readonly agencyCode: string;
  readonly state: ConsentState;
  /** ISO 8601 with the offset of Viet Nam. */
  readonly givenAt: string;
  /** Last local date, `YYYY-MM-DD`. */
  readonly validUntil: string;
}

/** The answer about a consent as the command leaves it on a local date. */
export function consentOutcomeOf(consent: Consent, today: string): ConsentOutcome {
  const { id, agencyCode, givenAt, validUntil } = consent;
  return { id, agencyCode, state: consentStateOn(consent, today), givenAt: localIso(givenAt), validUntil };
}
