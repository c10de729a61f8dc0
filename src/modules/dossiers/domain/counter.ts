import { mayActIn, type Actor } from '../../../shared/actor.js';
import type { MatterTraits } from '../../../shared/grant.js';
import { notYourDossier, outsidePosts } from './dossier.errors.js';

/** Where a dossier is handed in, as far as that was said. */
export interface NamedPlaces {
  readonly receivingAgencyCode?: string | undefined;
  readonly resolvingAgencyCode: string;
}

/**
 * The counter at which a dossier is taken in. Where none is named it is the resolving agency's if a post of the caller there is for the
 * procedure, else that of the caller's usual agency. It takes an officer or a system of that very agency, whose post is for the procedure
 * and cleared for it. There is no dossier yet that could be hidden, so the refusal says what the posts are for.
 *
 * @throws DomainError DOSSIER_OF_OTHER_AGENCY when the counter is not the caller's, DOSSIER_OUTSIDE_POST
 */
export function counterOf({ receivingAgencyCode: named, resolvingAgencyCode }: NamedPlaces, traits: MatterTraits, actor: Actor): string {
  const mayReceiveAt = (agencyCode: string): boolean => mayActIn(actor, { ...traits, agencyCode });
  const counter = named ?? (mayReceiveAt(resolvingAgencyCode) ? resolvingAgencyCode : (actor.agencyCode ?? resolvingAgencyCode));
  if (mayReceiveAt(counter)) return counter;
  const atCounter = actor.grants.filter(({ agencyCode }) => agencyCode === counter);
  throw atCounter.length === 0 ? notYourDossier() : outsidePosts(traits.procedureCode, atCounter);
}
