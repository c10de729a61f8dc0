import { setTimeout as pause } from 'node:timers/promises';
import type { ServerProcess, Victim } from '../server-process.js';

/** A kill that was done. */
export interface Kill {
  readonly victim: Victim;
  /** Quarter of a working day of the month, counted from 0, in which it came. */
  readonly quarter: number;
  /** Milliseconds until the server was ready again. */
  readonly readyAfterMs: number;
}

/** Kills the server at random moments of the month, node alone and node with its database in turn, and starts it again each time. */
export class Killer {
  readonly kills: Kill[] = [];
  readonly #moments: readonly number[];
  #quarter = 0;
  #over = false;
  #moved = (): void => undefined;

  /**
   * @param quarters how many quarters of a day the month has
   * @param quarterMs how long one lasts when nobody disturbs it
   */
  constructor(
    private readonly server: ServerProcess,
    count: number,
    quarters: number,
    private readonly quarterMs: number,
  ) {
    this.#moments = Array.from({ length: count }, () => Math.random() * quarters).sort((a, b) => a - b);
  }

  /** The month has come to this quarter. */
  readonly quarterBegins = (quarter: number): void => {
    this.#quarter = quarter;
    this.#moved();
  };

  /** Nothing is played any more: what is left of the moments comes now. */
  end(): void {
    this.#over = true;
    this.#moved();
  }

  /** Kills until all moments have come. @param tell called after each */
  async work(tell: (kill: Kill, number: number) => void): Promise<void> {
    for (const moment of this.#moments) {
      while (!this.#over && this.#quarter < Math.floor(moment)) await new Promise<void>((moved) => (this.#moved = moved));
      await pause((moment % 1) * this.quarterMs);
      const victim: Victim = this.kills.length % 2 === 0 ? 'node' : 'node + postgres';
      const quarter = this.#quarter;
      await this.server.kill(victim);
      const kill = { victim, quarter, readyAfterMs: await this.server.start() };
      this.kills.push(kill);
      tell(kill, this.kills.length);
    }
  }
}
