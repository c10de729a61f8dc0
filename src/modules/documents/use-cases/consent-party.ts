import { personKey } from '../../../platform/auth/person-key.js';
import { agenciesOf, type Actor } from '../../../shared/actor.js';
import type { Consent } from '../domain/consent.js';

/** Whether the caller is the owner, or an officer of the agency to which the consent was given. */
export function isParty({ ownerPersonKey, agencyCode }: Pick<Consent, 'ownerPersonKey' | 'agencyCode'>, actor: Actor): boolean {
  if (actor.kind === 'officer') return agenciesOf(actor).includes(agencyCode);
  return actor.identityNumber !== undefined && personKey(actor.identityNumber) === ownerPersonKey;
}
