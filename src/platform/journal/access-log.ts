import type { Actor, ActorKind } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/id.js';
import type { Purpose } from '../../shared/purpose.js';
import type { ReadAction } from '../../shared/read-action.js';
import type { Database } from '../database/database.js';
import { requestContext } from '../context/request-context.js';
import { readBy, type ReadBy } from './read-by.js';
import { WrittenPages, shownPage, type ShownPage } from './shown-pages.js';

/** Subject of a list: what it showed stands beside it. */
const OF_NOBODY = '';

/** What is known of a read besides who read what. */
export interface ReadDetails {
  /** Where a look needs a ground: its kind and id. */
  readonly ground?: string;
  /** Ids of the dossiers that a page of a list showed, at most as many as a page has. */
  readonly shown?: readonly string[];
  /** Agencies that it belongs to, which decide by which of several posts it was read. */
  readonly agencies?: readonly string[];
}

interface Read extends ReadBy {
  readonly id: string;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_kind: ActorKind;
  readonly client_id: string | null;
  readonly action: ReadAction;
  readonly purpose: Purpose | null;
  readonly subject_id: string;
  readonly page_id: string | null;
  readonly trace_id: string;
  readonly ground: string | null;
}

/** A page that is there already is left as it is. */
const NOTE = `
  with page as (
    insert into platform.shown_page (id, last_at, dossier_ids)
    select x.id, x.last_at, x.dossier_ids::uuid[]
    from jsonb_to_recordset($2::jsonb) as x(id uuid, last_at timestamptz, dossier_ids text)
    on conflict (id) do nothing)
  insert into platform.access_log (id, at, actor_id, actor_kind, client_id, agency_code, roles, on_behalf_of, action, purpose, subject_id,
    page_id, trace_id, ground)
  select x.id, x.at, x.actor_id, x.actor_kind, x.client_id, x.agency_code, x.roles, x.on_behalf_of, x.action, x.purpose, x.subject_id,
    x.page_id, x.trace_id, x.ground
  from jsonb_to_recordset($1::jsonb) as x(id uuid, at timestamptz, actor_id uuid, actor_kind text, client_id uuid, agency_code text,
    roles text[], on_behalf_of uuid, action text, purpose text, subject_id text, page_id uuid, trace_id text, ground text)`;

/**
 * Who read whose personal data, on disk before the answer goes out. Notes made while others are being written wait for that and are then
 * written together: one statement and one commit for all who read at the same time, however many they are.
 */
export class AccessLog {
  #reads: Read[] = [];
  /** Pages that the notes to be written name and that may not be on disk yet. */
  #pages = new Map<string, ShownPage>();
  readonly #written = new WrittenPages();
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
   * Notes that the actor read something (`action` says what) about a subject: a dossier or a person. The request under way is answered when
   * the note is written, and refused when it cannot be.
   *
   * @throws Error where the route under way declares no purpose (`@ReadsFor`)
   */
  note(actor: Actor, action: ReadAction, subjectId: string, { ground, shown, agencies = [] }: ReadDetails = {}): void {
    const context = requestContext();
    if (context?.admitted === true && context.purpose === undefined) throw new Error(`${action} is read by a route without a purpose`);
    const at = this.clock.now().toISOString();
    this.#reads.push({
      id: newId(),
      at,
      actor_id: actor.id,
      actor_kind: actor.kind,
      client_id: actor.system?.id ?? null,
      ...readBy(actor, agencies),
      action,
      purpose: context?.purpose ?? null,
      // As ids are stored: an address may spell them in capitals.
      subject_id: subjectId.toLowerCase(),
      page_id: shown === undefined ? null : this.pageOf(at, shown),
      trace_id: context?.traceId ?? '',
      ground: ground ?? null,
    });
    const written = (this.#next ??= this.afterLast());
    if (context !== undefined) (context.noting ??= new Set()).add(written);
  }

  /** Notes a page of a list with the dossiers that it showed; a page that showed none is no read. */
  noteList(actor: Actor, action: ReadAction, dossierIds: readonly string[]): void {
    if (dossierIds.length > 0) this.note(actor, action, OF_NOBODY, { shown: [...new Set(dossierIds)] });
  }

  /** Waits until everything that was noted is written, or has failed to be. */
  flush(): Promise<void> {
    return (this.#next ?? this.#last).catch(() => undefined);
  }

  /** Id of the page, which is written with the next notes unless it is on disk. */
  private pageOf(at: string, dossierIds: readonly string[]): string {
    const page = shownPage(at, dossierIds);
    if (!this.#written.has(page)) this.#pages.set(page.id, page);
    return page.id;
  }

  private afterLast(): Promise<void> {
    const written = this.#last.then(nextTurn).then(() => {
      const [reads, pages] = [this.#reads, [...this.#pages.values()]];
      this.#reads = [];
      this.#pages = new Map();
      this.#next = undefined;
      return this.write(reads, pages);
    });
    this.#last = written.catch((error: unknown) => this.failed(error));
    return written;
  }

  private async write(reads: readonly Read[], pages: readonly ShownPage[]): Promise<void> {
    await this.database.write(NOTE, [JSON.stringify(reads), JSON.stringify(pages)]);
    this.#written.add(pages);
  }
}

/** After what arrived with the note was looked at too, so that those who came together are written together. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
