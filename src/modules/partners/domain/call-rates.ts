import type { CallingSystem } from '../../../shared/actor.js';
import { rateExceeded } from './call.errors.js';

const MINUTE_MS = 60_000;

/** Calls of a system within one minute of system time. */
interface Window {
  readonly minute: number;
  /** Counted in this process. */
  own: number;
  /** How many of them the common count has. */
  shared: number;
  /** Counted by others, as far as is known. */
  others: number;
}

/** Calls that are to be added to the common count of a minute. */
export interface Unshared {
  readonly systemId: string;
  readonly minute: number;
  readonly calls: number;
}

/**
 * How often systems call: in minutes of system time, counted in this process and, as the common count in the database tells, in the others.
 * So a system's rate holds for all replicas together, but for what reaches the others within the second between two looks.
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

  /** Calls of the present minute that the common count does not have yet; they count as shared from now on. */
  takeUnshared(): readonly Unshared[] {
    const minute = this.minute();
    for (const [id, window] of this.#windows) if (window.minute < minute) this.#windows.delete(id);
    return [...this.#windows].map(([systemId, window]) => {
      const calls = window.own - window.shared;
      window.shared = window.own;
      return { systemId, minute, calls };
    });
  }

  /** Takes back what could not be added. */
  putBack(taken: readonly Unshared[]): void {
    for (const { systemId, minute, calls } of taken) {
      const window = this.#windows.get(systemId);
      if (window?.minute === minute) window.shared -= calls;
    }
  }

  /** Takes in how often a system called all replicas in a minute, those calls included that were added. */
  tell(systemId: string, minute: number, all: number): void {
    const window = this.#windows.get(systemId);
    if (window?.minute === minute) window.others = Math.max(0, all - window.shared);
  }

  private present(id: string): Window {
    const minute = this.minute();
    const known = this.#windows.get(id);
    if (known?.minute === minute) return known;
    const begun = { minute, own: 0, shared: 0, others: 0 };
    this.#windows.set(id, begun);
    return begun;
  }

  private minute(): number {
    return Math.floor(this.now() / MINUTE_MS);
  }
}
