import { onlyPrincipalOf, ownFirst, type Performer } from '../../shared/acting.js';
import type { Actor } from '../../shared/actor.js';
import type { Grant } from '../../shared/grant.js';
import type { SealedEntry } from '../journal/entry.js';
import { toRow, type Row, type TablePlan } from '../database/table-plan.js';
import { DrawnNumbers } from './drawn-numbers.js';
import { compare, type TableChange, type TrackedTable } from './row-changes.js';
import type { HeldRevision, StreamHead } from './stream-parts.js';

/** Versions by stream of which one is right each, as the caller named them. */
export type NamedVersions = ReadonlyMap<string, readonly number[]>;

/** Everything that one command decided and that is written at its end, together or not at all. */
export class UnitOfWork {
  readonly identityMap = new Map<string, object>();
  readonly drawn = new DrawnNumbers();
  /** Tables of one row whose revision is raised with the command. */
  readonly raised = new Set<string>();
  /** A revision that has to be as it was read when the command is written. */
  held: HeldRevision | undefined;
  readonly #heads = new Map<string, StreamHead>();
  readonly #entries: { readonly streamId: string; readonly entry: SealedEntry }[] = [];
  readonly #onBehalfOf = new Map<string, string | null>();
  /** The same for streams of which nothing was said; undefined while no grant was named at all. */
  #usualPrincipal: string | null | undefined;
  readonly #tracked = new Map<object, Tracked>();
  readonly #saved = new Set<object>();
  readonly #loose = new Map<TablePlan, Row[]>();
  readonly #looseChanges = new Map<TablePlan, Row[]>();
  readonly #looseEnds = new Map<TablePlan, Row[]>();

  /**
   * @param actor who decides
   * @param expected versions that the caller named, of which one is enough, or undefined when any will do; by stream in a command over
   *   several streams
   */
  constructor(
    private readonly actor: Actor,
    public expected: readonly number[] | NamedVersions | undefined,
  ) {}

  /** Whether the command is over several streams. */
  get isSeveral(): boolean {
    return this.expected instanceof Map;
  }

  /** Who decides about a stream, and on whose behalf. @throws Error as `onlyPrincipalOf`, where nothing was said of the stream */
  performerOn(streamId: string): Performer {
    const said = this.#onBehalfOf.get(streamId) ?? this.#usualPrincipal;
    const isSaid = this.#onBehalfOf.has(streamId) || this.#usualPrincipal !== undefined;
    return { id: this.actor.id, onBehalfOf: isSaid ? (said ?? null) : onlyPrincipalOf(this.actor) };
  }

  /** From now on decisions about the stream are made on a person's behalf, or on one's own (null), and its entries say so. */
  actOnBehalfOf(id: string | null, streamId: string): void {
    this.#onBehalfOf.set(streamId, id);
  }

  /**
   * Decisions about streams of which nothing else was said are made by one of these grants, each of which would do: by a post of one's own
   * before that of another. Where the thing is of no agency, every grant that opened the route would.
   */
  actByOneOf(grants: readonly Grant[] = this.actor.grants): void {
    this.#usualPrincipal = ownFirst(grants)?.onBehalfOf ?? null;
  }

  /** The same about one stream. */
  actOnStreamByOneOf(streamId: string, grants: readonly Grant[] = this.actor.grants): void {
    this.actOnBehalfOf(ownFirst(grants)?.onBehalfOf ?? null, streamId);
  }

  /** Enters a stream; a second one is a mistake of the use case where the command is over one. */
  enterStream(head: StreamHead): void {
    const known = this.#heads.get(head.streamId);
    if (known && known.seq !== head.seq) throw new StreamMovedError();
    const [other] = this.#heads.keys();
    if (!known && other !== undefined && !this.isSeveral) {
      throw new Error(`this command is over one stream: ${other} is open, ${head.streamId} was asked for`);
    }
    if (!known) this.#heads.set(head.streamId, head);
  }

  /** Whether the command has entered a stream. */
  isIn(streamId: string): boolean {
    return this.#heads.has(streamId);
  }

  /** Takes in an entry of a stream that the command is in. */
  append(streamId: string, entry: SealedEntry): void {
    this.#entries.push({ streamId, entry });
  }

  /** Remembers how an aggregate was when it was read or made, and which stream it is on. */
  track(aggregate: object, streamId: string, tables: readonly TrackedTable[]): void {
    this.#tracked.set(aggregate, { streamId, tables });
  }

  /** The stream of an aggregate that was loaded or added; undefined for any other. */
  streamOf(aggregate: object): string | undefined {
    return this.#tracked.get(aggregate)?.streamId;
  }

  /** Marks an aggregate to be written at the end. */
  markSaved(aggregate: object): void {
    this.#saved.add(aggregate);
  }

  /** Adds a row outside any aggregate: a registry, a reader, a watch. */
  addRow(plan: TablePlan, object: object): void {
    const rows = this.#loose.get(plan);
    if (rows) rows.push(toRow(plan, object));
    else this.#loose.set(plan, [toRow(plan, object)]);
  }

  /**
   * Changes a row outside any aggregate, by its key; one that this command adds is added as it is then. A missing row is not created.
   */
  setRow(plan: TablePlan, object: object): void {
    const row = toRow(plan, object);
    const added = this.#loose.get(plan);
    const at = added?.findIndex((each) => plan.primary.every(({ name }) => each[name] === row[name])) ?? -1;
    if (added && at >= 0) added[at] = row;
    else this.#looseChanges.set(plan, [...(this.#looseChanges.get(plan) ?? []), row]);
  }

  /** Deletes a row outside any aggregate, by its key. */
  dropRow(plan: TablePlan, object: object): void {
    this.#looseEnds.set(plan, [...(this.#looseEnds.get(plan) ?? []), toRow(plan, object)]);
  }

  /** Whether the caller named a version at which a stream no longer stands. */
  get isBehind(): boolean {
    const { expected } = this;
    if (expected === undefined) return false;
    return [...this.#heads.values()].some(({ streamId, seq, isNew }) => {
      const named = expected instanceof Map ? (expected as NamedVersions).get(streamId) : (expected as readonly number[]);
      return !isNew && named !== undefined && !named.includes(seq);
    });
  }

  /** @throws Error when a version was named of a stream that the command did not enter: nothing would have looked at it */
  refuseUnknownVersions(): void {
    if (!(this.expected instanceof Map)) return;
    const unknown = [...(this.expected as NamedVersions).keys()].find((streamId) => !this.isIn(streamId));
    if (unknown !== undefined) throw new Error(`a version of ${unknown} was named, which the command did not enter`);
  }

  get isEmpty(): boolean {
    const written = [this.#saved, this.#loose, this.#looseChanges, this.#looseEnds];
    return this.#entries.length === 0 && written.every(({ size }) => size === 0);
  }

  get hasPersonal(): boolean {
    return this.#entries.some(({ entry }) => entry.hasPersonal);
  }

  /** Streams that the command begins. */
  private get begun(): readonly string[] {
    return [...this.#heads.values()].filter(({ isNew }) => isNew).map(({ streamId }) => streamId);
  }

  /** The version that each stream has once the command is written. */
  versions(): ReadonlyMap<string, number> {
    const versions = new Map([...this.#heads.values()].map(({ streamId, seq }) => [streamId, seq]));
    for (const { streamId } of this.#entries) versions.set(streamId, (versions.get(streamId) ?? 0) + 1);
    return versions;
  }

  /**
   * Heads of the streams that the command was in, the first one first.
   *
   * @throws Error when one of them, or an aggregate on it, is written without an entry that says so
   */
  writtenHeads(): readonly [StreamHead, ...StreamHead[]] {
    const withEntries = new Set(this.#entries.map(({ streamId }) => streamId));
    const silent = [...this.begun, ...[...this.#saved].map((each) => this.streamOf(each)!)].find((streamId) => !withEntries.has(streamId));
    const [first, ...others] = this.#heads.values();
    if (!first || withEntries.size === 0 || silent !== undefined) {
      throw new Error('a command that writes must record at least one event on its stream');
    }
    return [first, ...others];
  }

  /** The entries as a JSON array: each with the places of the numbers that it carries and, where there are several streams, its own. */
  entriesAsJson(): string {
    const places = new Map<string, number>();
    const members = this.#entries.map(({ streamId, entry }) => {
      const takes = Object.fromEntries(entry.drawn.map((name) => [name, this.drawn.placeOf(streamId, name)]));
      const place = (places.get(streamId) ?? 0) + 1;
      places.set(streamId, place);
      const stream = this.isSeveral ? `"stream_id":"${streamId}","place":${place},` : '';
      return `{${stream}${entry.members}${entry.drawn.length === 0 ? '' : `,"takes":${JSON.stringify(takes)}`}}`;
    });
    return `[${members.join(',')}]`;
  }

  /** What differs between loaded and now, per table, in a fixed order so that the statement's text is stable. */
  changes(): TableChange[] {
    const changes = new Map<TablePlan, TableChange>();
    const of = (plan: TablePlan): TableChange => {
      let change = changes.get(plan);
      if (!change) changes.set(plan, (change = { plan, inserts: [], updates: [], deletes: [] }));
      return change;
    };
    for (const [plan, rows] of this.#loose) of(plan).inserts.push(...rows);
    for (const [plan, rows] of this.#looseChanges) of(plan).updates.push(...rows);
    for (const [plan, rows] of this.#looseEnds) of(plan).deletes.push(...rows);
    for (const aggregate of this.#saved) {
      for (const table of this.#tracked.get(aggregate)?.tables ?? []) compare(table, of(table.plan));
    }
    return [...changes.values()]
      .filter((change) => change.inserts.length + change.updates.length + change.deletes.length > 0)
      .sort((a, b) => (a.plan.name < b.plan.name ? -1 : 1));
  }

  /** Puts drawn numbers into the objects of saved aggregates, as they were put into their rows. */
  settleDrawn(numbers: readonly string[]): void {
    if (numbers.length === 0) return;
    for (const { plan, current } of [...this.#saved].flatMap((aggregate) => this.#tracked.get(aggregate)?.tables ?? [])) {
      for (const taker of this.drawn.takenColumns(plan.name, new Set(plan.columns.map(({ name }) => name)))) {
        const { property } = plan.columns.find(({ name }) => name === taker.column)!;
        for (const object of current()) {
          const place = this.drawn.takenBy(plan.name, toRow(plan, object), taker);
          if (place !== undefined) (object as Row)[property] = numbers[place - 1];
        }
      }
    }
  }
}

/** What the unit of work knows of an aggregate. */
interface Tracked {
  readonly streamId: string;
  readonly tables: readonly TrackedTable[];
}

/** The stream moved between two reads of one command; the command is decided again. */
export class StreamMovedError extends Error {
  constructor() {
    super('the stream moved while the command was being decided');
    this.name = 'StreamMovedError';
  }
}
