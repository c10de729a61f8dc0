import type { Actor } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/id.js';
import type { Database } from '../database/database.js';
import { requestContext } from '../context/request-context.js';

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
 * Who read whose personal data, on disk before the answer goes out. Notes made while others are being written wait for that and are then
 * written together: one statement and one commit for all who read at the same time, however many they are.
 */
export class AccessLog {
  #reads: Read[] = [];
  /** The write that has not begun yet, to which notes are added; undefined when there is none. */
  #next: Promise<void> | undefined;
  /** The end of the last write that has begun, failed or not. */
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly failed: (error: unknown) => void,
  ) {}

  /**
   * Notes that the actor read a dossier (`action` says what of it), with the ground where a look needs one. The request under way is
   * answered when the note is written, and refused when it cannot be.
   */
  note(actor: Actor, action: string, subjectId: string, ground: string | null = null): void {
    const context = requestContext();
    this.#reads.push({
      id: newId(),
      at: this.clock.now().toISOString(),
      actor_id: actor.id,
      agency_code: actor.agencyCode ?? null,
      action,
      // As ids are stored: an address may spell them in capitals.
      subject_id: subjectId.toLowerCase(),
      trace_id: context?.traceId ?? '',
      ground,
    });
    const written = (this.#next ??= this.afterLast());
    if (context !== undefined) (context.noting ??= new Set()).add(written);
  }

  /** Waits until everything that was noted is written, or has failed to be. */
  flush(): Promise<void> {
    return (this.#next ?? this.#last).catch(() => undefined);
  }

  private afterLast(): Promise<void> {
    const written = this.#last.then(nextTurn).then(() => {
      const reads = this.#reads;
      this.#reads = [];
      this.#next = undefined;
      return this.write(reads);
    });
    this.#last = written.catch((error: unknown) => this.failed(error));
    return written;
  }

  private async write(reads: readonly Read[]): Promise<void> {
    await this.database.write(
      `insert into platform.access_log (id, at, actor_id, agency_code, action, subject_id, trace_id, ground)
       select x.id, x.at, x.actor_id, x.agency_code, x.action, x.subject_id, x.trace_id, x.ground
       from jsonb_to_recordset($1::jsonb) as x(id uuid, at timestamptz, actor_id uuid, agency_code text, action text,
       subject_id text, trace_id text, ground text)`,
      [JSON.stringify(reads)],
    );
  }
}

/** After what arrived with the note was looked at too, so that those who came together are written together. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
