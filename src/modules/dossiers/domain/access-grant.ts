import { mayLookInto, type Actor } from '../../../shared/actor.js';
import type { MatterTraits } from '../../../shared/grant.js';

/** A right to see one dossier, with its reason and its end. */
export interface AccessGrant {
  readonly dossierId: string;
  /** An agency, a person, or a submitter without confirmed authorisation, who sees the standing only. */
  readonly granteeKind: 'agency' | 'person' | 'submitter';
  /** Code of the agency, or key of the person. */
  readonly granteeKey: string;
  readonly reason: string;
  /** The first instant at which it no longer holds; null without an end. */
  readonly until: Date | null;
}

/**
 * The one rule of who sees a dossier: a person to whom it was granted, or an officer with a post that reaches an agency to which it was
 * granted and is not limited to other matters. The same rule in SQL is `visibleTo` of `persistence/visible.ts`; a test holds them together.
 *
 * @param personKey key of the person that the token vouches for; undefined for officers and systems
 * @param at present instant
 */
export function maySee(
  dossier: MatterTraits,
  grants: readonly AccessGrant[],
  actor: Pick<Actor, 'grants'>,
  personKey: string | undefined,
  at: Date,
): boolean {
  return grants.some(({ granteeKind, granteeKey, until }) => {
    if (until !== null && until <= at) return false;
    if (granteeKind === 'agency') return mayLookInto(actor, { ...dossier, agencyCode: granteeKey });
    return granteeKind === 'person' && granteeKey === personKey;
  });
}
