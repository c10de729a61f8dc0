import type { Actor } from '../../shared/actor.js';
import type { SealedEntry } from '../journal/entry.js';
import { takesBorn, type BornNumber } from './aggregate-map.js';
import { frozen, rowKey, toRow, type Row, type TablePlan } from '../database/table-plan.js';

/** Head of the command's one stream as it was read: the flush succeeds only if it still stands there. */
export interface StreamHead {
  readonly streamId: string;
  readonly seq: number;
  readonly isNew: boolean;
}

/** Rows to write into one table. */
export interface TableChange {
  readonly plan: TablePlan;
  readonly inserts: Row[];
  readonly updates: Row[];
  readonly deletes: Row[];
}

/** One table's share of an aggregate: its rows by key as they were when loaded (`frozenRow`), and where its objects are now. */
export interface TrackedTable {
  readonly plan: TablePlan;
  readonly loaded: ReadonlyMap<string, Row>;
  readonly current: () => readonly object[];
}

/** Everything that one command decided and that is written at its end, together or not at all. */
export class UnitOfWork {
  readonly identityMap = new Map<string, object>();
  readonly entries: SealedEntry[] = [];
  head: StreamHead | undefined;
  born: BornNumber | undefined;
  readonly #tracked = new Map<object, readonly TrackedTable[]>();
  readonly #saved = new Set<object>();
  readonly #loose = new Map<TablePlan, Row[]>();
  readonly #looseChanges = new Map<TablePlan, Row[]>();

  constructor(
    public actor: Actor,
    /** Versions that the caller named, of which one is enough, or undefined when any will do. */
    public expected: readonly number[] | undefined,
  ) {}

  /** From now on the command is done on somebody's behalf, and its entries say so. */
  actOnBehalfOf(id: string): void {
    this.actor = { ...this.actor, onBehalfOf: id };
  }

  /** Fixes the command's one stream; a second, different one is a mistake in the use case. */
  enterStream(head: StreamHead): void {
    if (this.head && this.head.streamId !== head.streamId) {
      throw new Error(`one command is one dossier: ${this.head.streamId} is open, ${head.streamId} was asked for`);
    }
    if (!this.head) this.head = head;
    else if (this.head.seq !== head.seq) throw new StreamMovedError();
  }

  /** Remembers how an aggregate was when it was read or made. */
  track(aggregate: object, tables: readonly TrackedTable[]): void {
    this.#tracked.set(aggregate, tables);
  }

  isTracked(aggregate: object): boolean {
    return this.#tracked.has(aggregate);
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
   * Changes a row outside any aggregate, by its key; one that this command adds is added as it is then. A row that is not there stays away.
   */
  setRow(plan: TablePlan, object: object): void {
    const row = toRow(plan, object);
    const added = this.#loose.get(plan);
    const at = added?.findIndex((each) => plan.primary.every(({ name }) => each[name] === row[name])) ?? -1;
    if (added && at >= 0) added[at] = row;
    else this.#looseChanges.set(plan, [...(this.#looseChanges.get(plan) ?? []), row]);
  }

  /** Whether the caller named a version at which the stream no longer stands. */
  get isBehind(): boolean {
    return this.expected !== undefined && this.head?.isNew === false && !this.expected.includes(this.head.seq);
  }

  get isEmpty(): boolean {
    return this.entries.length === 0 && this.#saved.size === 0 && this.#loose.size === 0 && this.#looseChanges.size === 0;
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
    for (const aggregate of this.#saved) {
      for (const table of this.#tracked.get(aggregate) ?? []) compare(table, of(table.plan));
    }
    return [...changes.values()]
      .filter((change) => change.inserts.length + change.updates.length + change.deletes.length > 0)
      .sort((a, b) => (a.plan.name < b.plan.name ? -1 : 1));
  }

  /** Objects of a saved aggregate that got the born number: the text is put where the row had null. */
  settleBorn(value: string): void {
    for (const aggregate of this.#saved) {
      for (const table of this.#tracked.get(aggregate) ?? []) {
        for (const column of table.plan.columns) {
          if (!takesBorn(this.born, table.plan.name, column.name)) continue;
          for (const object of table.current()) (object as Row)[column.property] ??= value;
        }
      }
    }
  }
}

function compare(table: TrackedTable, change: TableChange): void {
  const seen = new Set<string>();
  for (const object of table.current()) {
    const row = toRow(table.plan, object);
    const key = rowKey(table.plan, row);
    seen.add(key);
    const before = table.loaded.get(key);
    if (before === undefined) change.inserts.push(row);
    else if (table.plan.columns.some(({ name }) => before[name] !== frozen(row[name]))) change.updates.push(row);
  }
  for (const [key, row] of table.loaded) if (!seen.has(key)) change.deletes.push(row);
}

/** The stream went on between two reads of one command; the command is decided again. */
export class StreamMovedError extends Error {
  constructor() {
    super('the stream moved while the command was being decided');
    this.name = 'StreamMovedError';
  }
}
