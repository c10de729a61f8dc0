import { takeIdsFrom } from '../../../src/shared/id.js';

/**
 * Ids of the data set are UUIDs of version 7 that anybody can compute from the number of the dossier, so that pgbench, which knows only
 * numbers, reaches every row: one instant for all, then the place of the object within its dossier, then the number of the dossier in
 * decimal digits. They sort by number as real ones sort by time.
 */
const BEGIN = '01914a00-0000-7';
/** Added to the number of a dossier, so that it always has twelve digits. */
export const FIRST_NUMBER = 100_000_000_000;

/** Id of an object of a dossier: place 0 is the dossier itself, 1 its first task, and so on. */
export function computedId(dossier: number, place: number): string {
  return `${BEGIN}${String(place).padStart(3, '0')}-8000-${FIRST_NUMBER + dossier}`;
}

/** Number of the dossier that an id belongs to; undefined for an id that was made while the server ran. */
export function numberOf(id: string): number | undefined {
  return id.startsWith(BEGIN) ? Number(id.slice(24)) - FIRST_NUMBER : undefined;
}

/** Makes `newId` of this process hand out computed ids until it ends. Only where the data set is loaded and nothing else is made. */
export class ComputedIds {
  #dossier = 0;
  #place = 0;
  /** New ids come from where they came from before. */
  readonly end: () => void;

  constructor() {
    this.end = takeIdsFrom(() => computedId(this.#dossier, this.#place++));
  }

  /** The ids of the next dossier begin. */
  begin(dossier: number): void {
    this.#dossier = dossier;
    this.#place = 0;
  }
}
