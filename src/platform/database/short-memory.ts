/** How long a process may not notice that something is called otherwise, and how much it remembers; system time. */
const LOOK_AGAIN_MS = 15_000;
const MOST_KEPT = 20_000;

/** What of some keys was asked for: null for no key, and for what there is not. */
export type Remembered<Value> = (key: string | null) => Value | null;

/** Remembers for a short while what was looked up by its key, many at a time in one statement; what there is not, too. */
export class ShortMemory<Value> {
  #kept = new Map<string, Value | null>();
  #since = -Infinity;

  /** @param lookUp answers those of the keys that there are */
  constructor(private readonly lookUp: (keys: readonly string[]) => Promise<Iterable<readonly [key: string, value: Value]>>) {}

  /** The values of some keys. */
  async of(keys: Iterable<string | null>): Promise<Remembered<Value>> {
    const at = performance.now();
    if (this.#since + LOOK_AGAIN_MS < at || this.#kept.size > MOST_KEPT) {
      this.#kept = new Map();
      this.#since = at;
    }
    const kept = this.#kept;
    const asked = new Set<string>();
    for (const key of keys) if (key !== null && !kept.has(key)) asked.add(key);
    if (asked.size > 0) {
      const found = new Map(await this.lookUp([...asked]));
      for (const key of asked) kept.set(key, found.get(key) ?? null);
    }
    return (key) => (key === null ? null : (kept.get(key) ?? null));
  }
}
