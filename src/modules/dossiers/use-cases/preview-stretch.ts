import { countMoves, type ClockMove, type MoveCount } from '../domain/moving-clock.js';
import type { NamedDossier } from '../persistence/moving-dossiers.reader.js';
import type { TriedClocks } from './running-clocks.js';

/** Most that one answer computes; the next page goes on behind it. */
const MOST_OF_AN_ANSWER = 2000;

/** Where something that runs is in the order of pages. */
export type Place = readonly [source: number, calendar: number, version: number, id: string];

/** Clocks of a dossier that were computed; without the dossier where the caller may not see it. */
export interface Examined extends TriedClocks {
  readonly place: Place;
  readonly dossier: NamedDossier | undefined;
}

/** Clocks of one dossier that would move. */
export interface MovingItem extends NamedDossier {
  readonly agencyCode: string;
  readonly moves: readonly ClockMove[];
}

/**
 * What one answer computed. The first one goes on counting when its page is full, so that it tells as much as it can; a later one is only
 * its page.
 */
export class PreviewStretch {
  readonly items: MovingItem[] = [];
  examined = 0;
  failing = 0;
  readonly #moves: ClockMove[] = [];
  #last: Place | undefined;
  #pageEnd: Place | undefined;
  #isCut = false;

  constructor(
    private readonly limit: number,
    private readonly isFirst: boolean,
  ) {}

  /** Takes the next one. @returns false when this answer is at its end before it */
  take(each: Examined): boolean {
    const shown = each.moves.length > 0 ? each.dossier : undefined;
    if (shown && this.items.length === this.limit) this.#pageEnd ??= this.#last;
    if (this.examined === MOST_OF_AN_ANSWER || (this.#pageEnd && !this.isFirst)) {
      this.#isCut = true;
      return false;
    }
    this.examined += 1;
    this.#last = each.place;
    if (each.isFailing) this.failing += 1;
    this.#moves.push(...each.moves);
    if (shown && !this.#pageEnd) this.items.push({ ...shown, agencyCode: each.agencyCode ?? shown.resolvingAgencyCode, moves: each.moves });
    return true;
  }

  get counts(): readonly MoveCount[] {
    return countMoves(this.#moves);
  }

  /** Whether everything that could move was computed by this answer. */
  get isWhole(): boolean {
    return this.isFirst && !this.#isCut;
  }

  /** Behind which the next page begins; undefined where nothing is left. */
  get next(): Place | undefined {
    return this.#pageEnd ?? (this.#isCut ? this.#last : undefined);
  }
}
