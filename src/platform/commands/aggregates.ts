import type { EntitySchema } from 'typeorm';
import type { EventSource } from '../../shared/domain-event.js';
import type { Clock } from '../../shared/clock.js';
import { isId } from '../../shared/id.js';
import { sealEntry } from '../journal/entry.js';
import type { InTransactionListeners } from '../journal/in-transaction-listeners.js';
import type { AggregateMap } from './aggregate-map.js';
import type { NumberOrder } from './drawn-numbers.js';
import type { Database } from '../database/database.js';
import { frozenRow, rowKey, tablePlan, toObject, type Row, type TablePlan } from '../database/table-plan.js';
import type { Transactions } from './transactions.js';
import type { TrackedTable } from './row-changes.js';

/** What can say in the journal how it stands when its stream begins later than itself. */
export interface Adoptable extends EventSource {
  adopt(): void;
}

/** Loads and saves aggregates within the open unit of work; repositories are made of it. */
export class Aggregates {
  readonly #known = new Map<object, Loading>();

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly listeners: InTransactionListeners,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads an aggregate with its children and the head of its stream in one statement. The same id gives the same instance
   * within a command. The version that the caller named is compared at the end of the command: callers without access get 404 even when it
   * moved.
   *
   * @returns undefined when there is none, also when the id is no UUID
   */
  async load<Root extends object>(map: AggregateMap<Root>, named: string): Promise<Root | undefined> {
    if (!isId(named)) return undefined;
    // As Postgres writes it: the same stream must have one name within a command.
    const id = named.toLowerCase();
    const work = this.transactions.current;
    const mapKey = `${map.root.options.name}:${id}`;
    const known = work.identityMap.get(mapKey);
    if (known) return known as Root;
    const { plans, text } = this.loading(map);
    const [found] = await this.database.read<FoundAggregate>(text.one, [id]);
    return found && this.take(map, plans, found);
  }

  /** Whether anything has begun a stream of this id, of whatever kind: an id that is made of a name can be taken by two kinds. */
  async isTaken(id: string): Promise<boolean> {
    const [row] = await this.database.read<{ taken: boolean }>(
      'select exists (select from journal.stream where stream_id = $1::uuid) as taken',
      [id],
    );
    return row!.taken;
  }

  /**
   * The same for many at once, in one statement, for a command over several streams.
   *
   * @returns what there is, by id in lower case
   */
  async loadAll<Root extends object>(map: AggregateMap<Root>, named: readonly string[]): Promise<ReadonlyMap<string, Root>> {
    const work = this.transactions.current;
    const roots = new Map<string, Root>();
    const unread: string[] = [];
    for (const id of new Set(named.filter(isId).map((each) => each.toLowerCase()))) {
      const known = work.identityMap.get(`${map.root.options.name}:${id}`);
      if (known) roots.set(id, known as Root);
      else unread.push(id);
    }
    if (unread.length === 0) return roots;
    const { plans, text } = this.loading(map);
    for (const found of await this.database.read<FoundAggregate>(text.many, [unread])) roots.set(found.id, this.take(map, plans, found));
    return roots;
  }

  /**
   * Reads aggregates that were stored before they had a stream, begins the stream of each, and lets each record how it stands. For
   * `adoptAll`.
   *
   * @param most how many at once
   * @returns how many there were; none when all have a stream
   */
  async adopt<Root extends Adoptable>(map: AggregateMap<Root>, most: number): Promise<number> {
    const { plans, text } = this.loading(map);
    const rows = await this.database.read<FoundAggregate>(text.unadopted, [most]);
    for (const found of rows) {
      const root = this.take(map, plans, found, true);
      root.adopt();
      await this.save(root);
    }
    return rows.length;
  }

  /** Takes what was read into the unit of work. */
  private take<Root extends object>(map: AggregateMap<Root>, plans: Plans, found: FoundAggregate, isNew = false): Root {
    const work = this.transactions.current;
    const { id, seq } = found;
    work.enterStream({ streamId: id, seq, isNew });
    if (map.isOfNoAgency) work.actOnStreamByOneOf(id);
    const root = toObject(plans.root, found['root'] as Row) as Root;
    for (const [property, plan] of plans.children) {
      (root as Row)[property] = ((found[property] as Row[] | null) ?? []).map((row) => toObject(plan, row));
    }
    work.track(root, id, trackedTables(plans, root, true));
    work.identityMap.set(`${map.root.options.name}:${id}`, root);
    return root;
  }

  /** Puts a new aggregate under the unit of work; `streamId` begins a stream unless the command is in it already. */
  add<Root extends object>(map: AggregateMap<Root>, root: Root, streamId: string): void {
    const work = this.transactions.current;
    if (!work.isIn(streamId)) work.enterStream({ streamId, seq: 0, isNew: true });
    if (map.isOfNoAgency) work.actOnStreamByOneOf(streamId);
    work.track(root, streamId, trackedTables(this.loading(map).plans, root, false));
    work.identityMap.set(`${map.root.options.name}:${streamId}`, root);
  }

  /** Marks an aggregate to be written, appends its events to the journal, and lets the listeners inside the command act. */
  async save<Root extends EventSource>(root: Root): Promise<Root> {
    const work = this.transactions.current;
    const streamId = work.streamOf(root);
    if (streamId === undefined) throw new Error('save of an aggregate that was neither loaded nor added');
    work.markSaved(root);
    for (const event of root.takeEvents()) {
      work.append(streamId, sealEntry(event, work.performerOn(streamId), this.clock.now()));
      await this.listeners.notify(event);
    }
    return root;
  }

  /** Adds a row outside the aggregates: a registry, a reader of the dossier, a watch. */
  addRow<Entity extends object>(schema: EntitySchema<Entity>, row: Entity): void {
    this.transactions.current.addRow(tablePlan(this.database.dataSource, schema), row);
  }

  /** Changes a row outside the aggregates, by its key. */
  setRow<Entity extends object>(schema: EntitySchema<Entity>, row: Entity): void {
    this.transactions.current.setRow(tablePlan(this.database.dataSource, schema), row);
  }

  /** Deletes a row outside the aggregates, by its key. */
  dropRow<Entity extends object>(schema: EntitySchema<Entity>, row: Entity): void {
    this.transactions.current.dropRow(tablePlan(this.database.dataSource, schema), row);
  }

  /**
   * Reads the revision of what processes remember, for a command over several streams that then reads rows beyond its streams: when
   * anything raised the revision by the end, the command is decided again.
   */
  async holdRevision(schema: EntitySchema): Promise<void> {
    const work = this.transactions.current;
    if (!work.isSeveral) throw new Error('a revision is held in a command over several streams');
    const { name: table } = tablePlan(this.database.dataSource, schema);
    if (work.held) return;
    const [row] = await this.database.read<{ revision: number }>(`select revision from ${table} where id = 1`);
    work.held = { table, revision: row!.revision };
  }

  /**
   * Raises the revision of what processes remember, by one, with this command: the one row of a table with `id` 1 and `revision`. Written
   * last, so that commands that raise it wait for each other no longer than their last step takes.
   */
  raiseRevision(schema: EntitySchema): void {
    this.transactions.current.raised.add(tablePlan(this.database.dataSource, schema).name);
  }

  /** Orders a number that the flush draws. */
  drawNumber(order: NumberOrder): void {
    this.transactions.current.drawn.add(order);
  }

  /** How an aggregate is loaded, worked out once. */
  private loading<Root extends object>(map: AggregateMap<Root>): Loading {
    let known = this.#known.get(map);
    if (!known) this.#known.set(map, (known = this.planLoading(map)));
    return known;
  }

  private planLoading<Root extends object>(map: AggregateMap<Root>): Loading {
    const { dataSource } = this.database;
    const plans: Plans = {
      root: tablePlan(dataSource, map.root),
      children: Object.entries(map.children).map(([property, schema]) => [property, tablePlan(dataSource, schema)] as const),
    };
    const text = loadText(map, plans);
    return { plans, text: { one: `${text} = $1::uuid`, many: `${text} = any($1::uuid[])`, unadopted: unadoptedText(map, plans) } };
  }
}

interface Loading {
  readonly plans: Plans;
  readonly text: { readonly one: string; readonly many: string; readonly unadopted: string };
}

/** An aggregate as it is read: the head of its stream, its root's row and, by property, its children's rows. */
type FoundAggregate = { readonly id: string; readonly seq: number } & Record<string, Row | Row[] | null | string | number>;

interface Plans {
  readonly root: TablePlan;
  readonly children: readonly (readonly [string, TablePlan])[];
}

function loadText<Root extends object>(map: AggregateMap<Root>, plans: Plans): string {
  return `select s.stream_id as id, s.seq, row_to_json(r) as root${childrenText(map, plans, 's.stream_id')} from journal.stream s
    join ${plans.root.name} r on r."${map.streamColumn}" = s.stream_id where s.stream_id`;
}

/** Reads a number of rows that have no stream. */
function unadoptedText<Root extends object>(map: AggregateMap<Root>, plans: Plans): string {
  const id = `r."${map.streamColumn}"`;
  return `select ${id} as id, 0 as seq, row_to_json(r) as root${childrenText(map, plans, id)} from ${plans.root.name} r
    where not exists (select from journal.stream s where s.stream_id = ${id}) order by ${id} limit $1::int4`;
}

function childrenText<Root extends object>(map: AggregateMap<Root>, plans: Plans, id: string): string {
  const texts = plans.children.map(
    ([property, plan]) =>
      `, (select json_agg(c order by ${plan.primary.map((p) => `c."${p.name}"`).join(', ')})
        from ${loadedOf(plan)} c where c."${map.childColumn}" = ${id}) as "${property}"`,
  );
  return texts.join('');
}

/** A table without the columns that are not loaded. */
function loadedOf({ name, columns }: TablePlan): string {
  if (columns.every(({ loaded }) => loaded)) return name;
  const names = columns.filter(({ loaded }) => loaded).map((column) => `"${column.name}"`);
  return `(select ${names.join(', ')} from ${name})`;
}

function trackedTables(plans: Plans, root: object, wasLoaded: boolean): TrackedTable[] {
  const tracked = (plan: TablePlan, current: () => readonly object[]): TrackedTable => {
    const rows = wasLoaded ? current().map((object) => frozenRow(plan, object)) : [];
    return { plan, current, loaded: new Map(rows.map((row) => [rowKey(plan, row), row])) };
  };
  return [
    tracked(plans.root, () => [root]),
    ...plans.children.map(([property, plan]) => tracked(plan, () => (root as Record<string, object[]>)[property] ?? [])),
  ];
}
