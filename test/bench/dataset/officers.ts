import { grantOf } from '../../../src/shared/grant.js';
import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { ROLES, type Actor } from '../../../src/shared/actor.js';

const ISSUER = 'urn:mot-cua:sandbox';
const PER_AGENCY = 3;
/** Everything that the steps of a process ask for, so that one officer can carry a dossier through. */
export const OFFICER_ROLES = ROLES.filter((role) =>
  ['desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk'].includes(role),
);

/** Subject of an officer of the bench; sandbox tokens made for it give the same actor as the data set. */
export const officerSubject = (agencyCode: string, place: number): string => `bench-${agencyCode}-${place % PER_AGENCY}`;

/** One of the three officers of an agency; reaches the province too, for processes that go through its office. */
export function officerOf(agencyCode: string, place: number): Actor {
  const subject = officerSubject(agencyCode, place);
  return { ...caller(subject, 'officer'), grants: [grantOf(OFFICER_ROLES, [agencyCode, 'H21'], agencyCode)], agencyCode };
}

/** The applicant as the one who submits online. */
export function applicantActor(identityNumber: string): Actor {
  return { ...caller(`bench-${identityNumber}`, 'citizen'), grants: [grantOf(['citizen'])], identityNumber };
}

function caller(subject: string, kind: Actor['kind']): Pick<Actor, 'id' | 'kind' | 'issuer' | 'subject' | 'name'> {
  return { id: actorIdOf(ISSUER, subject), kind, issuer: ISSUER, subject, name: subject };
}
