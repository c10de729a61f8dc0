/** A value that was read, with what it costs to keep. */
export interface WeighedValue<Value> {
  readonly value: Value;
  readonly weight: number;
}

/**
 * Values that were read once and are kept in memory up to a weight; the least recently used go first. Callers who ask for the same
 * value at the same moment share one read; a read that fails or finds nothing (undefined) is not kept.
 */
export class KeptValues<Value> {
  readonly #kept = new Map<string, WeighedValue<Value>>();
  readonly #reading = new Map<string, Promise<Value | undefined>>();
  #weight = 0;

  constructor(
    private readonly most: number,
    private readonly read: (key: string) => Promise<WeighedValue<Value> | undefined>,
  ) {}

  /** The value of a key, from memory when it is there. */
  get(key: string): Promise<Value | undefined> {
    const kept = this.#kept.get(key);
    if (!kept) return this.#reading.get(key) ?? this.fetch(key);
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return Promise.resolve(kept.value);
  }

  private fetch(key: string): Promise<Value | undefined> {
    const reading = this.read(key)
      .then((found) => found && this.keep(key, found))
      .finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  private keep(key: string, found: WeighedValue<Value>): Value {
    this.#kept.set(key, found);
    this.#weight += found.weight;
    for (const [oldest, { weight }] of this.#kept) {
      if (this.#weight <= this.most) break;
      this.#kept.delete(oldest);
      this.#weight -= weight;
    }
    return found.value;
  }
}
