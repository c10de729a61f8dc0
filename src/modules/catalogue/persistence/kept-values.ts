import { LRUCache } from 'lru-cache';

/** A value that was read, with what it costs to keep: a whole number from 1 on. */
export interface WeighedValue<Value> {
  readonly value: Value;
  readonly weight: number;
}

/**
 * Values that were read once and are kept in memory up to a weight; the least recently used go first. Callers who ask for the same
 * value at the same moment share one read; a read that fails or finds nothing (undefined) is not kept.
 */
export class KeptValues<Value> {
  readonly #kept: LRUCache<string, WeighedValue<Value>>;

  constructor(most: number, read: (key: string) => Promise<WeighedValue<Value> | undefined>) {
    this.#kept = new LRUCache({ maxSize: most, sizeCalculation: ({ weight }) => weight, fetchMethod: (key) => read(key) });
  }

  /** The value of a key, from memory when it is there. */
  async get(key: string): Promise<Value | undefined> {
    return (await this.#kept.fetch(key))?.value;
  }
}
