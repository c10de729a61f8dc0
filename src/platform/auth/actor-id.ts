import { namedId } from '../context/named-id.js';

/** The stable id of a caller, from issuer and subject. */
export function actorIdOf(issuer: string, subject: string): string {
  return namedId(`mot-cua:actor:${issuer.length}:${issuer}:${subject.length}:${subject}`);
}
