/** How long it is believed before it is read again, in milliseconds of system time. */
const FRESH_MS = 60_000;

/** Few rows that seldom change, such as dated rules: kept in memory for a minute, so that no request waits for them. */
export class Remembered<T> {
  #known: { readonly value: T; readonly readAt: number } | undefined;

  /** @param read how it is read; a failure reaches whoever asks and is not remembered */
  constructor(private readonly read: () => Promise<T>) {}

  /** What was read within the last minute, or is read now. */
  async get(): Promise<T> {
    if (!this.#known || performance.now() - this.#known.readAt > FRESH_MS)
      this.#known = { value: await this.read(), readAt: performance.now() };
    return this.#known.value;
  }
}
