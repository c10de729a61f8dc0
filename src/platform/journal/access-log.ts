import type { Actor } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/id.js';
import type { Database } from '../database/database.js';
import { requestContext } from '../context/request-context.js';

/** How long a read may wait before it is written, in milliseconds; the README states this window. */
const WINDOW_MS = 1_000;
/** A burst is written before its window ends. */
const BATCH = 500;

interface Read {
  readonly id: string;
  readonly at: string;
  readonly actor_id: string;
  readonly agency_code: string | null;
  readonly action: string;
  readonly subject_id: string;
  readonly trace_id: string;
  readonly ground: string | null;
}

/**
 * Who read whose personal data: rows are collected and written in batches, at most `WINDOW_MS` later and at shutdown, so that a
 * read costs no statement of its own.
 */
export class AccessLog {
  #reads: Read[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Notes that the actor read a dossier (`action` says what of it), with the ground where a look needs one. */
  note(actor: Actor, action: string, subjectId: string, ground: string | null = null): void {
    this.#reads.push({
      id: newId(),
      at: this.clock.now().toISOString(),
      actor_id: actor.id,
      agency_code: actor.agencyCode ?? null,
      action,
      subject_id: subjectId,
      trace_id: requestContext()?.traceId ?? '',
      ground,
    });
    if (this.#reads.length >= BATCH) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), WINDOW_MS).unref();
  }

  /** Writes what was collected; called by the timer, by a full batch and at shutdown. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const reads = this.#reads;
    this.#reads = [];
    if (reads.length > 0) this.#writing = this.#writing.then(() => this.write(reads));
    return this.#writing;
  }

  private async write(reads: readonly Read[]): Promise<void> {
    try {
      await this.database.write(
        `insert into platform.access_log (id, at, actor_id, agency_code, action, subject_id, trace_id, ground)
         select x.id, x.at, x.actor_id, x.agency_code, x.action, x.subject_id, x.trace_id, x.ground
         from jsonb_to_recordset($1::jsonb) as x(id uuid, at timestamptz, actor_id uuid, agency_code text, action text,
         subject_id text, trace_id text, ground text)
         on conflict do nothing`,
        [JSON.stringify(reads)],
      );
    } catch (error) {
      // Kept for the next window: a database that is away for a moment must not lose who read what.
      this.#reads.unshift(...reads);
      this.failed(error);
    }
  }
}
