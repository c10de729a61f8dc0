import { DossierClocks } from '../../../src/modules/dossiers/use-cases/dossier-clocks.js';
import { RunningClocks } from '../../../src/modules/dossiers/use-cases/running-clocks.js';
import { StandingDossiers } from '../../../src/modules/dossiers/persistence/standing-dossiers.js';
import { addDayOff } from '../../support/added-day-off.js';
import { StatementCount } from '../../support/statement-count.js';
import { Database } from '../../../src/platform/database/database.js';
import { workflowHouse, type WorkflowHouse } from './workflow-house.js';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const NATIONAL = 'vn-national';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly PlanNode[];
}

/** Asks how Postgres reads what is asked for, and answers that there is no version. */
class ExplainingDatabase extends Database {
  nodes: readonly PlanNode[] = [];

  override async read<Row extends Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    const [row] = await super.read<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
      `explain (analyze, format json) ${text}`,
      values,
    );
    const all = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(all)];
    this.nodes = all(row!['QUERY PLAN'][0]!.Plan);
    return [{ version: null }] as unknown as Row[];
  }
}

describe('the run that moves deadlines to a version of their calendar', () => {
  let house: WorkflowHouse;
  beforeAll(async () => void (house = await workflowHouse()));
  afterAll(() => house.close());

  const received = (most: number) => Promise.all(Array.from({ length: most }, () => house.received(10)));
  /** A new version of the national calendar with one more day off, which moves what runs or leaves it. */
  const dayOff = async (day: string, from: number, running: 'move' | 'keep' = 'move'): Promise<void> => {
    await addDayOff(house.database, day, from);
    await house.owner(`update agencies.calendar_version set running_deadlines = '${running}' where version = ${from + 1}`);
    await house.database.write('update agencies.revision set revision = revision + 1');
    await Promise.all([house.reference.refresh(), house.replica.reference.refresh()]);
  };
  const standing = (ids: readonly { readonly id: string }[]) =>
    house.database.read<{ version: number; due: Date; entries: number; moves: number }>(
      `select d.calendar_version as version, d.due_at as due,
         (select count(*)::int4 from journal.entry e where e.stream_id = d.id and e.type = 'dossiers.deadline-recomputed.v1') as entries,
         (select count(*)::int4 from dossiers.moved_clock m where m.dossier_id = d.id) as moves
       from dossiers.dossier d where d.id = any($1::uuid[]) order by d.id`,
      [ids.map(({ id }) => id)],
    );
  /** Puts what was received by the version of the builders on a later one. */
  const standOn = (version: number, day: string, dossiers: readonly { readonly id: string }[]) =>
    house.database.write(
      `update dossiers.dossier set calendar_version = $2::int4, due_at = $3::timestamptz, original_due_at = $3::timestamptz
       where id = any($1::uuid[])`,
      [dossiers.map(({ id }) => id), version, `${day}T17:00:00+07:00`],
    );
  const figures = (version: number) => house.runs.figuresOf({ id: NATIONAL, version }, 100);
  /** A process that is killed after so many dossiers: what it was at is written whole or not at all. */
  const killedAfter = (most: number): AbortSignal => {
    let asked = 0;
    return { get aborted() { return (asked += 1) > most; } } as AbortSignal; // prettier-ignore
  };

  it('is killed in the middle and goes on elsewhere: each is moved once, none is lost, and the figures say where it is', async () => {
    const all = await received(7);
    await dayOff('2026-11-25', 2);
    expect(await figures(3)).toEqual({ moved: [], lastMovedAt: null, failed: 0, reasons: [] });
    await house.recompute.run(house.clock.at, killedAfter(3));
    expect((await standing(all)).filter(({ version }) => version === 3)).toHaveLength(3);
    expect(await figures(3)).toEqual({ moved: [{ clock: 'deadline', count: 3 }], lastMovedAt: house.clock.at, failed: 0, reasons: [] });

    await Promise.all([house.replica.recompute.run(house.clock.at), house.recompute.run(house.clock.at)]);
    const moved = { version: 3, due: new Date('2026-12-02T17:00:00+07:00'), entries: 1, moves: 1 };
    expect(await standing(all)).toEqual(all.map(() => moved));
    expect(await figures(3)).toMatchObject({ moved: [{ clock: 'deadline', count: 7 }], failed: 0 });
    await house.recompute.run(house.clock.at);
    expect(await figures(3)).toMatchObject({ moved: [{ clock: 'deadline', count: 7 }] });
  });

  it('leaves alone what a version keeps; what was not moved yet still moves to the last version that moves, and no further', async () => {
    const late = await received(2);
    await dayOff('2026-11-26', 3);
    await dayOff('2026-11-27', 4, 'keep');
    const fresh = await house.received(10);
    await standOn(5, '2026-12-04', [fresh]);
    expect(await house.recompute.nextWorkAt(house.clock.at)).toEqual(house.clock.at);
    await house.recompute.run(house.clock.at);
    const due = new Date('2026-12-03T17:00:00+07:00');
    expect(await standing(late)).toMatchObject([
      { version: 4, due, entries: 1 },
      { version: 4, due, entries: 1 },
    ]);
    expect(await standing([fresh])).toMatchObject([{ version: 5, due: new Date('2026-12-04T17:00:00+07:00'), entries: 0 }]);
    expect(await house.recompute.nextWorkAt(house.clock.at)).toBeUndefined();
    const clock = { agencyCode: 'H21.195', beganAt: house.clock.at };
    const newest = { id: NATIONAL, version: 5 };
    expect(await house.calendars.keptApartFrom({ id: NATIONAL, version: 4 }, clock)).toEqual(newest);
    expect(await house.calendars.keptApartFrom(newest, clock)).toBeUndefined();

    await dayOff('2026-11-30', 5);
    await house.recompute.run(house.clock.at);
    const last = { version: 6, due: new Date('2026-12-07T17:00:00+07:00') };
    expect(await standing([...late, fresh])).toMatchObject([last, last, last]);
  });

  it('names what it cannot move until a run that sees everything can', async () => {
    const [bad, good] = await received(2);
    await house.database.write(`update dossiers.dossier set duration = '{"unit":"working-days","value":-1}' where id = $1`, [bad!.id]);
    await dayOff('2026-12-01', 6);
    await house.recompute.run(house.clock.at);
    expect(await figures(7)).toMatchObject({ failed: 1 });
    expect((await standing([good!]))[0]).toMatchObject({ version: 7 });
    await house.recompute.run(house.clock.at, killedAfter(0));
    expect(await figures(7)).toMatchObject({ failed: 1 });
    await house.database.write(`update dossiers.dossier set duration = '{"unit":"working-days","value":10}' where id = $1`, [bad!.id]);
    await house.recompute.run(house.clock.at);
    expect(await figures(7)).toMatchObject({ failed: 0 });
    expect((await standing([bad!]))[0]).toMatchObject({ version: 7, entries: 1 });
  });

  it('does what was computed before, and computing costs two statements for any number and writes nothing', async () => {
    const some = await received(3);
    await standOn(7, '2026-12-08', some);
    await dayOff('2026-12-02', 7, 'keep');
    const clocks = new DossierClocks(house.transactions, house.dossiers, new StandingDossiers(house.database), new RunningClocks());
    const before = { id: NATIONAL, version: 7 };
    const found8 = (await house.calendars.changeBetween(before, { id: NATIONAL, version: 8 }))!;
    const [standingClocks] = await house.calendars.clocksBefore({ id: NATIONAL, version: 8 }, house.clock.at);
    const change = { ...found8, clocks: standingClocks! };
    expect(await clocks.earlierVersions({ id: NATIONAL, version: 8 })).toContain(7);
    const count = new StatementCount(house.database);
    const ids = some.map(({ id }) => id).toSorted();
    const tried = async (limit: number) => await clocks.tried(change, FIRST_ID, limit, house.clock.at);
    for (const limit of [1, 500]) expect(await count.during(() => tried(limit))).toBe(2);
    const found = (await tried(500)).filter(({ id }) => ids.includes(id));
    const [dueAt, newDueAt] = ['2026-12-08', '2026-12-09'].map((day) => new Date(`${day}T17:00:00+07:00`));
    expect(found.map(({ id, moves }) => [id, moves])).toEqual(ids.map((id) => [id, [{ clock: 'deadline', dueAt, newDueAt }]]));
    expect(await standing(some)).toMatchObject(some.map(() => ({ version: 7, due: dueAt, entries: 0 })));
    expect((await clocks.countReaching(change, 2, house.clock.at)).find(({ clock }) => clock === 'deadline')!.count).toBe(2);

    await house.owner(`update agencies.calendar_version set running_deadlines = 'move' where version = 8`);
    await house.database.write('update agencies.revision set revision = revision + 1');
    await house.reference.refresh();
    await house.recompute.run(house.clock.at);
    expect(await standing(some)).toMatchObject(some.map(() => ({ version: 8, due: newDueAt, entries: 1 })));
  });

  it('is looked for among many on one version with a look, without reading them', async () => {
    const [like] = await received(1);
    await standOn(8, '2026-12-10', [like!]);
    await house.owner(`
      insert into dossiers.dossier select made.* from dossiers.dossier d cross join generate_series(1, 20000) n
        cross join lateral jsonb_populate_record(d,
          jsonb_build_object('id', gen_random_uuid(), 'code', null, 'summary', n::text)) made
      where d.id = '${like!.id}'`);
    await house.owner('analyze dossiers.dossier');
    const explaining = new ExplainingDatabase(house.database.dataSource, house.database.options);
    await new StandingDossiers(explaining).earlierVersions({ id: NATIONAL, version: 9 });
    expect(Math.max(...explaining.nodes.map((node) => node['Actual Rows']))).toBeLessThanOrEqual(10);
  });
});
