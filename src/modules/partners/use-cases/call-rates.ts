import type { CallingSystem } from '../../../shared/actor.js';
import { rateExceeded } from '../domain/call.errors.js';

const MINUTE_MS = 60_000;

/** Calls of a system within one minute of system time. */
interface Window {
  readonly minute: number;
  /** Counted in this process. */
  own: number;
  /** Counted by others, as far as is known. */
  others: number;
}

/**
 * How often systems call: in minutes of system time, counted in this process and, by what the counts in the database say (`tell`), in the
 * others. So a system's rate holds for all replicas together, but for what reaches the others within the second between two looks.
 */
export class CallRates {
  readonly #windows = new Map<string, Window>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Counts a call. @throws DomainError PARTNER_RATE_EXCEEDED (429) for one too many, which is not counted */
  take({ id, ratePerMinute }: Pick<CallingSystem, 'id' | 'ratePerMinute'>): void {
    const window = this.present(id);
    if (window.own + window.others >= ratePerMinute)
      throw rateExceeded(ratePerMinute, Math.ceil(((window.minute + 1) * MINUTE_MS - this.now()) / 1000));
    window.own += 1;
  }

  /** Calls of the present minute by system, for the count that all share. */
  counted(): readonly { readonly systemId: string; readonly minute: number; readonly calls: number }[] {
    const minute = this.minute();
    for (const [id, window] of this.#windows) if (window.minute < minute) this.#windows.delete(id);
    return [...this.#windows].map(([systemId, window]) => ({ systemId, minute: window.minute, calls: window.own }));
  }

  /** Takes in how often a system called others in a minute. */
  tell(systemId: string, minute: number, others: number): void {
    const window = this.#windows.get(systemId);
    if (window?.minute === minute) window.others = others;
  }

  private present(id: string): Window {
    const minute = this.minute();
    const known = this.#windows.get(id);
    if (known?.minute === minute) return known;
    const begun = { minute, own: 0, others: 0 };
    this.#windows.set(id, begun);
    return begun;
  }

  private minute(): number {
    return Math.floor(this.now() / MINUTE_MS);
  }
}
