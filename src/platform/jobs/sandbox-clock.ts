import { Clock } from '../../shared/clock.js';
import type { Database } from '../database/database.js';

/**
 * The clock of a sandbox: system time plus a lead that only grows. The lead is a row that all replicas read, so that the
 * whole house lives in the same time.
 */
export class SandboxClock extends Clock {
  #aheadMs = 0;

  /** @param systemTime milliseconds since 1970; tests put a fixed time here */
  constructor(private readonly systemTime: () => number = Date.now) {
    super();
  }

  now(): Date {
    return new Date(this.systemTime() + this.#aheadMs);
  }

  /** Reads the lead from the database. */
  async refresh(database: Database): Promise<void> {
    const [row] = await database.read<{ ahead_ms: string }>('select ahead_ms from platform.sandbox_clock where id = 1');
    if (row) this.#aheadMs = Math.max(this.#aheadMs, Number(row.ahead_ms));
  }

  /**
   * Moves the clock to an instant, for all replicas.
   *
   * @returns false when the instant is not ahead of the present, in which case nothing changed
   */
  async moveTo(database: Database, instant: Date): Promise<boolean> {
    const ahead = instant.getTime() - this.systemTime();
    if (ahead <= this.#aheadMs) return false;
    await database.write(
      `insert into platform.sandbox_clock as c (id, ahead_ms) values (1, $1::int8) on conflict (id) do update
        set ahead_ms = greatest(c.ahead_ms, excluded.ahead_ms)`,
      [ahead],
    );
    await this.refresh(database);
    return true;
  }
}
