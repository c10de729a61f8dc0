import type { Actor } from '../../shared/actor.js';
import type { PersonalLine, PersonalLineKind } from '../../shared/personal-line.js';
import type { Language } from './language.js';

/**
 * What one module keeps about a person, told to that very person (law 91/2025/QH15, the right of access). A part shows what the person's
 * own routes show and nothing else: it is made of their use cases and views, which check rights and note who reads. It reads page by page,
 * as the lines are taken.
 */
export interface PersonalPart {
  /** Kinds of lines that it can tell. */
  readonly kinds: readonly PersonalLineKind[];
  lines(actor: Actor, language: Language): AsyncIterable<PersonalLine>;
}
