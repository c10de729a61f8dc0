import { actingIn, handsOf, performerBy } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import type { Grant, MatterTraits } from '../../../shared/grant.js';
import { tidyNumber } from '../../../shared/identity-number.js';
import type { Dossier } from './dossier.js';
import { dossierNotFound, otherAgency, requestOfOtherOfficer } from './dossier.errors.js';
import { submitterNotAuthorised, submitterNotCaller } from './person.errors.js';
import type { Applicant, Submitter } from './parts.js';

/** The fields of a dossier that decide who may act on it. */
export type Handled = Pick<Dossier, 'applicantPersonKey'>;

/** Whose a dossier is, and what rights may be limited to. */
export type Parties = MatterTraits & Pick<Dossier, 'receivingAgencyCode' | 'resolvingAgencyCode'>;

/** The same with those who see it because an agency of it left it to them. */
export type PartiesWithSuccessors = Parties & Pick<Dossier, 'receivingSuccessorCode' | 'resolvingSuccessorCode'>;

/**
 * The rule of who may act at the counter: the receiving agency itself. Those above it look on, as with tasks; a counter that receives for
 * others of its province (NĐ 118/2025) is the receiving agency of what it received.
 *
 * @returns the grant by which the caller acts
 * @throws DomainError DOSSIER_NOT_FOUND when the caller may not even see it, DOSSIER_OF_OTHER_AGENCY when it may only be seen
 */
export function assertReceiving(dossier: PartiesWithSuccessors, actor: Actor): Grant {
  return actingAt([dossier.receivingAgencyCode], dossier, actor) ?? refuseOther(dossier, actor);
}

/** The rule of who may act on the substance: the resolving agency itself. Returns and throws as `assertReceiving`. */
export function assertResolving(dossier: PartiesWithSuccessors, actor: Actor): Grant {
  return actingAt([dossier.resolvingAgencyCode], dossier, actor) ?? refuseOther(dossier, actor);
}

/** Both sides of the counter may act: asking for papers, asking to pay. Returns and throws as `assertReceiving`. */
export function assertHandling(dossier: PartiesWithSuccessors, actor: Actor): Grant {
  return actingAt(sidesOf(dossier), dossier, actor) ?? refuseOther(dossier, actor);
}

/**
 * What is kept of the applicant is corrected by either side of the counter, and of a dossier that was left to a successor by that one.
 * Returns and throws as `assertReceiving`.
 */
export function assertKeeping(dossier: PartiesWithSuccessors, actor: Actor): Grant {
  const { receivingAgencyCode, resolvingAgencyCode, receivingSuccessorCode, resolvingSuccessorCode } = dossier;
  const keepers = [resolvingSuccessorCode ?? resolvingAgencyCode, receivingSuccessorCode ?? receivingAgencyCode];
  return actingAt(keepers, dossier, actor) ?? refuseOther(dossier, actor);
}

/** The agency for which the caller acts on either side of the counter; undefined where on none. */
export function sideOf(dossier: Parties, actor: Pick<Actor, 'grants'>): string | undefined {
  return actingAt(sidesOf(dossier), dossier, actor)?.agencyCode;
}

/**
 * A request is cancelled by the officer who made it, by one acting for that officer, or by a head of an agency that handles the dossier.
 *
 * @returns the grant by which the caller acts
 * @throws DomainError DOSSIER_NOT_FOUND, REQUEST_OF_OTHER_OFFICER
 */
export function assertMayCancelRequest(dossier: PartiesWithSuccessors & Pick<Dossier, 'askedBy'>, actor: Actor): Grant {
  assertHandling(dossier, actor);
  const { askedBy } = dossier;
  const isOfAsker = (grant: Grant): boolean => askedBy === null || handsOf(performerBy(actor, grant)).includes(askedBy);
  const isOfHead = ({ roles }: Grant): boolean => roles.includes('unit-head') || roles.includes('agency-head');
  const sides = sidesOf(dossier);
  const grant = actingAt(sides, dossier, actor, isOfAsker) ?? actingAt(sides, dossier, actor, isOfHead);
  if (!grant) throw requestOfOtherOfficer();
  return grant;
}

/**
 * The applicant's own acts; other people's dossiers answer 404.
 *
 * @param personKey key of the person that the token vouches for
 * @throws DomainError DOSSIER_NOT_FOUND
 */
export function assertOwn(dossier: Handled, personKey: string | undefined): void {
  if (personKey === undefined || dossier.applicantPersonKey !== personKey) throw dossierNotFound();
}

/** The person identified by a token. */
export interface Person {
  readonly identityNumber: string;
  /** Key of the person in rights and lists. */
  readonly personKey: string;
}

/**
 * Acts that an applicant may leave to whoever handed the dossier in on the strength of a paper (người được ủy quyền, Civil Code 2015
 * Đ.138): answering a request for papers, withdrawing. What the form says of a paper is a claim; what counts is that an officer of the
 * receiving agency saw it. Without it an online submitter sees the standing of the dossier and no more, and a person named on a counter's
 * form knows nothing.
 *
 * @returns true when the caller acts on the applicant's behalf, false for the applicant
 * @throws DomainError DOSSIER_NOT_FOUND, SUBMITTER_NOT_AUTHORISED where no officer confirmed an authorisation
 */
export function actsAsSubmitter(
  dossier: Pick<Dossier, 'applicantPersonKey' | 'channel' | 'submitter' | 'authorisationConfirmedAt'>,
  caller: Person | undefined,
): boolean {
  if (caller && dossier.applicantPersonKey === caller.personKey) return false;
  const { submitter } = dossier;
  if (!caller || !submitter || tidyNumber(submitter.identityNumber) !== tidyNumber(caller.identityNumber)) throw dossierNotFound();
  if (dossier.authorisationConfirmedAt !== null) return true;
  throw dossier.channel === 'online' ? submitterNotAuthorised() : dossierNotFound();
}

/**
 * Nobody submits online in another's name: the caller is the applicant, or the submitter named on the form.
 *
 * @param identityNumber number that the token vouches for, or undefined
 * @throws DomainError SUBMITTER_NOT_CALLER
 */
export function assertHandsInAsSelf(applicant: Applicant, submitter: Submitter | null, identityNumber: string | undefined): void {
  const caller = identityNumber && tidyNumber(identityNumber);
  if (!caller || ![applicant, submitter].some((each) => each && tidyNumber(each.identityNumber) === caller)) throw submitterNotCaller();
}

function sidesOf({ receivingAgencyCode, resolvingAgencyCode }: Parties): readonly string[] {
  return [receivingAgencyCode, resolvingAgencyCode];
}

/** The grant by which the caller acts on a dossier at the first of the agencies where there is one. */
function actingAt(
  agencyCodes: readonly string[],
  dossier: Parties,
  actor: Pick<Actor, 'grants'>,
  suits?: (grant: Grant) => boolean,
): Grant | undefined {
  const matter = traitsOf(dossier);
  return agencyCodes.map((agencyCode) => actingIn(actor, { ...matter, agencyCode }, suits)).find((grant) => grant !== undefined);
}

function refuseOther(dossier: PartiesWithSuccessors, actor: Actor): never {
  throw otherAgency(dossier, actor);
}

function traitsOf({ sectorCode, procedureCode, confidentiality }: Parties): MatterTraits {
  return { sectorCode, procedureCode, confidentiality };
}
