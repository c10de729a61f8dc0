import { setTimeout as pause } from 'node:timers/promises';
import { NoAnswer, type Connection } from './connection.js';
import type { Ledger } from './ledger.js';

const STEP_MS = 30 * 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Viet Nam is seven hours ahead of UTC. */
const OFFSET_MS = 7 * HOUR_MS;
const MONDAY = 1;

/** Moves the sandbox clock on during the load, so that deadlines fall due and are told while the server is killed. */
export class ClockHand {
  #acknowledged = 0;

  constructor(private readonly ledger: Ledger) {}

  /** Puts the clock to 07:30 of the next Monday. */
  async setOut(connection: Connection): Promise<void> {
    const local = new Date((await this.now(connection)) + OFFSET_MS);
    const days = (MONDAY + 7 - local.getUTCDay()) % 7 || 7;
    const midnight = Math.floor(local.getTime() / DAY_MS) * DAY_MS;
    await this.put(connection, midnight + days * DAY_MS + 7.5 * HOUR_MS - OFFSET_MS);
  }

  /** Half an hour on, after a while; the scheduled jobs that fall due on the way run under the load. */
  async move(connection: Connection, afterMs: number): Promise<void> {
    await pause(afterMs);
    try {
      await this.put(connection, (await this.now(connection)) + STEP_MS);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
  }

  /** The clock never goes back behind what somebody was told. */
  async check(connection: Connection): Promise<void> {
    const now = await this.now(connection);
    if (now < this.#acknowledged) this.ledger.violation(`the clock went back from ${this.#acknowledged} to ${now}`);
  }

  private async put(connection: Connection, to: number): Promise<void> {
    const { status, text } = await connection.ask({ method: 'PUT', path: '/v1/sandbox/clock', body: { now: new Date(to).toISOString() } });
    // A move whose answer was lost may last until the job that runs then is done.
    if (status === 409 && text.includes('CLOCK_MOVING')) return;
    if (status !== 200) return this.ledger.violation(`the clock was not moved: ${status} ${text}`);
    this.#acknowledged = Date.parse((JSON.parse(text) as { now: string }).now);
  }

  private async now(connection: Connection): Promise<number> {
    return Date.parse((await connection.read<{ now: string }>('/v1/sandbox/clock')).now);
  }
}
