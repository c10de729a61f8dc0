import { applicantIdentityInvalid } from './person.errors.js';
import type { Applicant } from './parts.js';

/** The personal identity number of a citizen (Luật Căn cước 2023 Đ.12). */
const PERSONAL_NUMBER = /^[0-9]{12}$/;

/**
 * A citizen is known by the personal identity number and never by a tax code: rights to the dossier, and papers that are kept of the
 * person, hang on it.
 *
 * @throws DomainError APPLICANT_IDENTITY_INVALID (422)
 */
export function assertIdentityOf({ kind, identityNumber }: Pick<Applicant, 'kind' | 'identityNumber'>): void {
  if (kind === 'citizen' && !PERSONAL_NUMBER.test(identityNumber)) throw applicantIdentityInvalid();
}
