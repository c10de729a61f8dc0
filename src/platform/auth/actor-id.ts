import { namedId } from '../context/named-id.js';
import { keyedSubject } from './person-key.js';

/** The stable id of a caller, from issuer and subject. */
export function actorIdOf(issuer: string, subject: string): string {
  return namedId(`mot-cua:actor:${issuer.length}:${issuer}:${subject.length}:${subject}`);
}

/**
 * The stable id of an applicant. It stands in the journal for ever, and the subject may be the identity number: without the secret of the
 * installation the person cannot be found out.
 */
export function applicantIdOf(issuer: string, subject: string): string {
  return namedId(`mot-cua:applicant:${keyedSubject(issuer, subject)}`);
}
