import { createHash } from 'node:crypto';

/** Ids that are remembered as written: some hundred kilobytes. What is forgotten is offered to the database again, which has it. */
const MOST_KNOWN = 5_000;

/** The dossiers that a page of a list showed, kept once for all notes of a month that showed the same. */
export interface ShownPage {
  /** Made of the month and the ids. */
  readonly id: string;
  /** End of its month (UTC): no note names it from then on. */
  readonly last_at: string;
  /** An array of Postgres as text, which is read at half the cost of one in JSON. */
  readonly dossier_ids: string;
}

/** @param at instant of the look, ISO in UTC. @param dossierIds in the order of the page, each once */
export function shownPage(at: string, dossierIds: readonly string[]): ShownPage {
  const [year, month] = [Number(at.slice(0, 4)), Number(at.slice(5, 7))];
  const ids = dossierIds.join();
  return {
    id: createHash('sha256')
      .update(`${at.slice(0, 7)}:${ids}`)
      .digest('hex')
      .slice(0, 32),
    last_at: new Date(Date.UTC(year, month, 1)).toISOString(),
    dossier_ids: `{${ids}}`,
  };
}

/** Which pages are on disk for certain, so that they are not written again. */
export class WrittenPages {
  readonly #ids = new Set<string>();

  has({ id }: ShownPage): boolean {
    return this.#ids.has(id);
  }

  /** What is forgotten first was written first. */
  add(pages: readonly ShownPage[]): void {
    for (const { id } of pages) this.#ids.add(id);
    for (const id of this.#ids) {
      if (this.#ids.size <= MOST_KNOWN) break;
      this.#ids.delete(id);
    }
  }
}
