import { checkPublication, versionOverlaps } from '../../../../shared/publication.js';
import type { ProcedurePublication } from '../publication-day.js';
import { formVersionBegun, formVersionNotFound, formVersionWithdrawn } from './form.errors.js';

/** A version of a form as far as its time goes. */
export interface FormVersionStart {
  readonly id: string;
  readonly versionNo: number;
  /** First local date on which it holds: until the next one that was not withdrawn begins. */
  readonly effectiveFrom: string;
  readonly withdrawn: boolean;
}

/** The version in force on a local date; undefined before the first one. */
export function formVersionOn<Version extends FormVersionStart>(versions: readonly Version[], on: string): Version | undefined {
  return versions
    .filter(({ withdrawn, effectiveFrom }) => !withdrawn && effectiveFrom <= on)
    .toSorted((one, other) => one.versionNo - other.versionNo)
    .at(-1);
}

/**
 * Whether a version may begin as decided: after every one that was published before it, today or later.
 *
 * @param today local date
 * @throws DomainError VERSION_OVERLAPS (422), and as `checkPublication`
 */
export function assertFormBegins(versions: readonly FormVersionStart[], publication: ProcedurePublication, today: string): void {
  checkPublication(publication, today);
  const newest = versions.findLast(({ withdrawn }) => !withdrawn);
  if (newest && publication.effectiveFrom <= newest.effectiveFrom) throw versionOverlaps(newest.effectiveFrom);
}

/**
 * The version of a number, if it can be withdrawn: no dossier can have been submitted under one that has not begun.
 *
 * @param today local date
 * @throws DomainError FORM_VERSION_NOT_FOUND (404), FORM_VERSION_WITHDRAWN, FORM_VERSION_BEGUN (409)
 */
export function withdrawableForm(versions: readonly FormVersionStart[], versionNo: number, today: string): FormVersionStart {
  const version = versions.find((each) => each.versionNo === versionNo);
  if (!version) throw formVersionNotFound();
  if (version.withdrawn) throw formVersionWithdrawn();
  if (version.effectiveFrom <= today) throw formVersionBegun(version.effectiveFrom);
  return version;
}
