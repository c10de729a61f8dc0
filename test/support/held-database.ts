import { Database } from '../../src/platform/database/database.js';

/** A database whose answers can be held back on their way: what was asked before is read before what is written meanwhile. */
export class HeldDatabase extends Database {
  #held: Promise<void> | undefined;
  #read: () => void = () => undefined;

  /** Holds back what is asked from now on; `read` is fulfilled when the first answer was read, and `release` lets all go on. */
  hold(): { readonly read: Promise<void>; readonly release: () => void } {
    let release: () => void = () => undefined;
    this.#held = new Promise((resolve) => (release = resolve));
    const read = new Promise<void>((resolve) => (this.#read = resolve));
    return { read, release };
  }

  override async read<Row extends Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    const rows = await super.read<Row>(text, values);
    this.#read();
    await this.#held;
    return rows;
  }
}
