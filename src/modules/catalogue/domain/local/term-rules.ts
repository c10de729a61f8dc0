import type { LocalTerm } from './local-term.js';
import type { LocalPart } from './local-terms.js';
import {
  localPartNotStated,
  localTermBegun,
  localTermLater,
  localTermNotFound,
  localTermOverlaps,
  localTermWithdrawn,
} from './local.errors.js';

/**
 * Whether a part can be stated from a date on: after everything that stands of it, so that no two hold on one day; what goes back to the
 * national text was stated before.
 *
 * @throws DomainError LOCAL_TERM_OVERLAPS (422), LOCAL_PART_NOT_STATED (409)
 */
export function assertBegins(standing: readonly LocalTerm[], part: LocalPart, value: LocalTerm['value'], effectiveFrom: string): void {
  const newest = newestOf(standing, part);
  if (newest && effectiveFrom <= newest.effectiveFrom) throw localTermOverlaps(newest.effectiveFrom);
  if (value === null && (newest?.value ?? null) === null) throw localPartNotStated(part);
}

/**
 * The term of an id, if it can be withdrawn: no dossier can have been received under one that has not begun, and none rests on it.
 *
 * @param today local date
 * @throws DomainError LOCAL_TERM_NOT_FOUND (404), LOCAL_TERM_WITHDRAWN, LOCAL_TERM_BEGUN, LOCAL_TERM_LATER (409)
 */
export function withdrawableTerm(all: readonly LocalTerm[], standing: readonly LocalTerm[], termId: string, today: string): LocalTerm {
  const term = all.find(({ id }) => id === termId);
  if (!term) throw localTermNotFound();
  if (!standing.includes(term)) throw localTermWithdrawn();
  if (term.effectiveFrom <= today) throw localTermBegun(term.effectiveFrom);
  const newest = newestOf(standing, term.part);
  if (newest && newest !== term) throw localTermLater(newest.effectiveFrom);
  return term;
}

function newestOf(standing: readonly LocalTerm[], part: LocalPart): LocalTerm | undefined {
  return standing
    .filter((term) => term.part === part)
    .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))
    .at(-1);
}
