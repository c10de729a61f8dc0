/**
 * Something that is read so often that callers share a reading, and never get one that began before they asked: what was committed before
 * the question is in the answer. However many ask, one reading is under way and one is awaited.
 */
export class SharedLook<T> {
  #underWay: Promise<T> | undefined;
  #next: Promise<T> | undefined;

  constructor(private readonly look: () => Promise<T>) {}

  /** The result of a reading that begins now or after the one under way. */
  begun(): Promise<T> {
    if (this.#underWay === undefined) return this.begin();
    this.#next ??= this.#underWay.then(
      () => this.begin(),
      () => this.begin(),
    );
    return this.#next;
  }

  /** The result of the reading under way, which may have begun before the question, else of one that begins now. */
  shared(): Promise<T> {
    return this.#underWay ?? this.begin();
  }

  private begin(): Promise<T> {
    this.#next = undefined;
    const reading = this.look().finally(() => {
      if (this.#underWay === reading) this.#underWay = undefined;
    });
    this.#underWay = reading;
    return reading;
  }
}
