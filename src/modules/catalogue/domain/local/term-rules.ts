import type { LocalTerm } from './local-term.js';
import { LOCAL_PARTS, type LocalPart, type LocalStatement } from './local-terms.js';
import {
  localDraftOutdated,
  localPartNotStated,
  localTermBegun,
  localTermLater,
  localTermNotFound,
  localTermOverlaps,
  localTermWithdrawn,
} from './local.errors.js';

/** Of a term what says whether a draft takes account of it. */
type PlacedTerm = Pick<LocalTerm, 'id' | 'part' | 'effectiveFrom' | 'value'>;
/** Of a draft what says of which terms it takes account. */
interface DraftOverTerms {
  readonly statement: LocalStatement;
  readonly seenTermIds: readonly string[];
}

/**
 * Terms that a draft would undo unseen: they stand, are of a part that it states, and were published after it was begun or last revised.
 *
 * @param standing terms that were not withdrawn
 */
export function unseenOf<Term extends PlacedTerm>({ statement, seenTermIds }: DraftOverTerms, standing: readonly Term[]): readonly Term[] {
  return standing.filter(({ id, part }) => statement[part] !== undefined && !seenTermIds.includes(id));
}

/**
 * What a draft has to pass when it is checked, again when it is published, and whenever somebody looks at it: it undoes nothing unseen, and
 * what goes back to the national text was stated before.
 *
 * @param standing terms that were not withdrawn
 * @returns steps, which throw DomainError LOCAL_DRAFT_OUTDATED, LOCAL_PART_NOT_STATED (409)
 */
export function termsGate(draft: DraftOverTerms, standing: readonly PlacedTerm[]): readonly (() => void)[] {
  const ended = LOCAL_PARTS.filter((part) => draft.statement[part] === null);
  return [() => assertSeen(draft, standing), ...ended.map((part) => () => assertStated(standing, part))];
}

/**
 * Whether a part can be stated from a date on: after everything that stands of it, so that no two hold on one day.
 *
 * @throws DomainError LOCAL_TERM_OVERLAPS (422)
 */
export function assertBegins(standing: readonly PlacedTerm[], part: LocalPart, effectiveFrom: string): void {
  const newest = newestOf(standing, part);
  if (newest && effectiveFrom <= newest.effectiveFrom) throw localTermOverlaps(newest.effectiveFrom);
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

function assertSeen(draft: DraftOverTerms, standing: readonly PlacedTerm[]): void {
  const unseen = unseenOf(draft, standing);
  if (unseen.length > 0) throw localDraftOutdated(unseen.map(({ id: termId, part, effectiveFrom }) => ({ termId, part, effectiveFrom })));
}

function assertStated(standing: readonly PlacedTerm[], part: LocalPart): void {
  if ((newestOf(standing, part)?.value ?? null) === null) throw localPartNotStated(part);
}

function newestOf<Term extends PlacedTerm>(standing: readonly Term[], part: LocalPart): Term | undefined {
  return standing
    .filter((term) => term.part === part)
    .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))
    .at(-1);
}
