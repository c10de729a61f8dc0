/** What people have still to do, by the quarter of a day in which they will. */
export class Agenda {
  readonly #bySlot = new Map<number, (() => Promise<void>)[]>();

  constructor(public slot = 0) {}

  /** An act so many quarter days from now. */
  after(slots: number, act: () => Promise<void>): void {
    const slot = this.slot + Math.max(1, slots);
    this.#bySlot.set(slot, [...(this.#bySlot.get(slot) ?? []), act]);
  }

  /** Does what is due now, one after the other. */
  async work(): Promise<void> {
    for (const act of this.#bySlot.get(this.slot) ?? []) await act();
    this.#bySlot.delete(this.slot);
  }
}
