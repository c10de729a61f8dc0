import type { Database } from '../../../platform/database/database.js';

import { localDate, type Clock } from '../../../shared/clock.js';
import type { CallRates } from '../domain/call-rates.js';

/** How long a count may wait before it is written, in milliseconds; also how old what is known of other replicas may be. */
const WINDOW_MS = 1_000;

interface Count {
  readonly system_id: string;
  /** Local date. */
  readonly day: string;
  readonly operation: string;
  readonly status: number;
  calls: number;
}

interface Rate extends Record<string, unknown> {
  readonly systemId: string;
  readonly minute: number;
  readonly calls: number;
}

/**
 * Counts what registered systems call, by day, operation and status: in memory, and written at most `WINDOW_MS` later and at shutdown, so
 * that a call costs no statement of its own. A process that is killed loses the counts of that window. The same statement adds to how
 * often each system called in the present minute and says how often it called all replicas.
 */
export class CallCounts {
  #counts = new Map<string, Count>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rates: CallRates,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** @param operation method and template of the path, of which there are as many as there are routes */
  note(systemId: string, operation: string, status: number): void {
    this.add({ system_id: systemId, day: localDate(this.clock.now()), operation, status, calls: 1 });
    this.writeLater();
  }

  /** Writes what was counted; called by the timer and at shutdown. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const counts = [...this.#counts.values()];
    this.#counts = new Map();
    if (counts.length > 0) this.#writing = this.#writing.then(() => this.write(counts));
    return this.#writing;
  }

  private writeLater(): void {
    this.#timer ??= setTimeout(() => void this.flush(), WINDOW_MS).unref();
  }

  private add(count: Count): void {
    const key = `${count.system_id} ${count.day} ${count.status} ${count.operation}`;
    const known = this.#counts.get(key);
    if (known) known.calls += count.calls;
    else this.#counts.set(key, count);
  }

  private async write(counts: readonly Count[]): Promise<void> {
    const taken = this.rates.takeUnshared();
    try {
      const rates = await this.database.write<Rate>(
        `with counted as (
           insert into partners.call_count as c (system_id, day, operation, status, calls, counted_at)
           select x.system_id, x.day, x.operation, x.status, x.calls, $3::timestamptz
           from jsonb_to_recordset($1::jsonb) as x(system_id uuid, day date, operation text, status int4, calls int8)
           order by x.system_id, x.day, x.operation, x.status
           on conflict (system_id, day, operation, status) do update set calls = c.calls + excluded.calls)
         insert into partners.call_rate as r (system_id, minute, calls)
         select x."systemId", x.minute, x.calls from jsonb_to_recordset($2::jsonb) as x("systemId" uuid, minute int4, calls int4)
         order by x."systemId"
         on conflict (system_id) do update set minute = greatest(r.minute, excluded.minute),
           calls = case when r.minute = excluded.minute then r.calls + excluded.calls when r.minute > excluded.minute then r.calls
             else excluded.calls end
         returning system_id as "systemId", minute, calls`,
        [JSON.stringify(counts), JSON.stringify(taken), this.clock.now().toISOString()],
      );
      for (const { systemId, minute, calls } of rates) this.rates.tell(systemId, minute, calls);
    } catch (error) {
      // Kept for the next window, which comes whether or not anybody calls: a database that is away for a moment loses nothing.
      for (const count of counts) this.add(count);
      this.rates.putBack(taken);
      this.writeLater();
      this.failed(error);
    }
  }
}
