import { AsyncResource } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { withRequestContext, type RequestContext } from '../../../src/platform/context/request-context.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import type { Version } from '../../../src/platform/commands/transactions.js';
import { newId } from '../../../src/shared/id.js';
import { RULES, accept, newDossier } from '../../support/dossier-builder.js';
import { DESK_SCHEMAS, FrontDesk, furnish } from '../../support/front-desk.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const requestWith = (key: string): RequestContext => ({
  traceId: 't',
  idempotency: { caller: 'test|caller', key, requestHash: createHash('sha256').update(key).digest(), status: 201 },
});

describe.each(['single-statement', 'statements'] as const)('a command over several streams, written as %s', (mode) => {
  let house: PlainHouse;
  let desk: FrontDesk;
  beforeAll(async () => {
    house = await plainHouse(mode, DESK_SCHEMAS);
    await furnish(house);
    desk = new FrontDesk(house);
  });
  afterAll(() => house.close());

  /** One visit: so many dossiers taken in, and the slip for them. */
  const visit = (agency: string, dossiers: number, key = newId()) =>
    withRequestContext(requestWith(key), () =>
      house.transactions.runTogether(new Map(), async () => {
        const ids: string[] = [];
        for (let i = 0; i < dossiers; i += 1) {
          // As a use case does it that is a command of its own elsewhere.
          const { id } = await house.transactions.run('any', async () => {
            const dossier = newDossier(house.clock.at, { receivingAgencyCode: agency });
            house.dossiers.add(dossier);
            house.dossiers.drawCode(dossier, RULES, house.clock.at);
            accept(dossier, house.clock.at);
            return house.dossiers.save(dossier);
          });
          ids.push(id);
        }
        const slip = await desk.issueSlip(ids, agency);
        return { slip: slip.id, dossiers: ids };
      }),
    );
  const change = (slips: ReadonlyMap<string, Version>, ids: readonly string[], to: string) =>
    house.transactions.runTogether(slips, async () => {
      await desk.changeSlips(ids, to);
      return {};
    });
  const standing = (ids: readonly string[]) =>
    house.database.read<{ seq: number; state: string }>(
      `select s.seq, d.state from journal.stream s join desk.slip d on d.id = s.stream_id where d.id = any($1::uuid[])
        order by array_position($1::uuid[], d.id)`,
      [ids],
    );
  const verify = async () => (await verifyJournal(house.clone.appUrl, () => undefined)).breaks;

  it('takes in one visit: consecutive codes, a slip number, and for each stream its version, its entries and its chain', async () => {
    const done = await visit('H21.31', 5);
    expect(done.dossiers.map((id) => done.streams[id])).toEqual(
      [1, 2, 3, 4, 5].map((number) => ({ version: 2, code: `H21.31-261120-000${number}` })),
    );
    expect(done.streams[done.slip]).toEqual({ version: 1, slip: 'H21.31/P-001' });
    const rows = await house.database.read<{ code: string; line: string; registered: string; drawn: string }>(
      `select d.code, l.dossier_code as line, r.code as registered, e.drawn from desk.slip_line l
        join dossiers.dossier d on d.id = l.dossier_id join dossiers.code_registry r on r.dossier_id = d.id
        join journal.entry e on e.stream_id = d.id and e.type = 'dossiers.accepted.v1'
        where l.slip_id = $1::uuid order by d.code`,
      [done.slip],
    );
    expect(rows).toEqual(
      done.dossiers.map((id) => {
        const { code } = done.streams[id]!;
        return { code, line: code, registered: code, drawn: `{"code":"${code}"}` };
      }),
    );
    const [slip] = await house.database.read<{ number: string; drawn: string; personal: object }>(
      `select s.number, e.drawn, p.payload as personal from desk.slip s join journal.entry e on e.stream_id = s.id
        join journal.personal_part p on p.stream_id = s.id where s.id = $1::uuid`,
      [done.slip],
    );
    expect(slip).toEqual({ number: 'H21.31/P-001', drawn: '{"slip":"H21.31/P-001"}', personal: { name: 'Nguyễn Văn Thử' } });
    expect(await verify()).toEqual([]);
  });

  it('answers a repeat with the first answer, numbers and versions of every stream with it, and draws nothing twice', async () => {
    const key = newId();
    const [first, second] = await Promise.all([visit('H21.32', 3, key), visit('H21.32', 3, key)]);
    expect(second).toEqual(first);
    expect(await visit('H21.32', 3, key)).toEqual(first);
    const next = await visit('H21.32', 1);
    expect(next.streams).toEqual({
      [next.dossiers[0]!]: { version: 2, code: 'H21.32-261120-0004' },
      [next.slip]: { version: 1, slip: 'H21.32/P-002' },
    });
  });

  it('has no gap and no broken chain after many visits at once', async () => {
    const all = await Promise.all(Array.from({ length: 24 }, (_, i) => visit('H21.33', 1 + (i % 4))));
    const codes = all.flatMap(({ dossiers, streams }) => dossiers.map((id) => streams[id]!['code']));
    expect(codes.sort()).toEqual(Array.from({ length: 60 }, (_, i) => `H21.33-261120-${String(i + 1).padStart(4, '0')}`));
    // Those of one visit follow each other.
    for (const { dossiers, streams } of all) {
      const numbers = dossiers.map((id) => Number(String(streams[id]!['code']).slice(-4)));
      expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i));
    }
    expect(await verify()).toEqual([]);
  });

  it('refuses everything when any of the streams moved', async () => {
    const ids = [await desk.openSlip(), await desk.openSlip(), await desk.openSlip()];
    const seen = new Map(ids.map((id) => [id, 1]));
    await change(new Map(), [ids[1]!], 'moved');
    await expect(change(seen, ids, 'closed')).rejects.toMatchObject({ code: 'VERSION_MOVED' });
    expect(await standing(ids)).toEqual([
      { seq: 1, state: 'open' },
      { seq: 2, state: 'moved' },
      { seq: 1, state: 'open' },
    ]);
    // Also when it moves between reading and writing, and when it was only looked at.
    const racing = (expected: ReadonlyMap<string, Version>, written: readonly string[]) => {
      let raced = false;
      return house.transactions.runTogether(expected, async () => {
        await desk.slip(ids[2]!);
        await desk.changeSlips(written, 'closed');
        if (!raced) await elsewhere(() => change(new Map(), [ids[2]!], 'raced'));
        raced = true;
        return {};
      });
    };
    await expect(racing(new Map([[ids[0]!, 1]]), [ids[0]!])).rejects.toMatchObject({ code: 'VERSION_MOVED' });
    expect((await standing(ids)).map(({ seq }) => seq)).toEqual([1, 2, 2]);
    // Where no version was named it is decided again.
    const { streams } = await racing(new Map(), [ids[0]!, ids[1]!]);
    expect(Object.fromEntries(ids.map((id) => [id, streams[id]?.version]))).toEqual({ [ids[0]!]: 2, [ids[1]!]: 3, [ids[2]!]: 3 });
    expect(await verify()).toEqual([]);
  });
  /** What another process does meanwhile: outside of the command that is being decided. */
  const before = new AsyncResource('before any command');
  const elsewhere = <T>(work: () => Promise<T>): Promise<T> => before.runInAsyncScope(work);

  it('locks its streams in the order of their ids, in whatever order they were entered', async () => {
    const [low, high] = [await desk.openSlip(), await desk.openSlip()] as const;
    expect(low < high).toBe(true);
    const other = new Client({ connectionString: house.clone.ownerUrl });
    await other.connect();
    await other.query('begin');
    await other.query('select from journal.stream where stream_id = $1 for update', [low]);
    const changed = change(new Map(), [high, low], 'closed');
    const waiting = `select from pg_locks where not granted and pid <> pg_backend_pid()
      and pid in (select a.pid from pg_stat_activity a where a.datname = current_database())`;
    while ((await other.query(waiting)).rowCount === 0);
    // It waits for the lower one and holds nothing of the higher one yet.
    const { rowCount } = await other.query('select from journal.stream where stream_id = $1 for update nowait', [high]);
    expect(rowCount).toBe(1);
    await other.query('rollback');
    await other.end();
    await changed;
    expect(await standing([low, high])).toEqual([
      { seq: 2, state: 'closed' },
      { seq: 2, state: 'closed' },
    ]);
  });

  it('never stands in a circle with others that have some of its streams in another order', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => desk.openSlip()));
    const rounds = 15;
    const insist = async (order: readonly string[]): Promise<void> => {
      for (let left = rounds; left > 0;) {
        const done = await change(new Map(), order, 'again').catch((error: unknown) => error as { code?: string });
        if (!('code' in done)) left -= 1;
        else expect(done.code).toBe('CONCURRENT_CHANGE');
      }
    };
    const orders = [ids.slice(0, 4), ids.slice(0, 4).reverse(), ids.slice(2), ids.slice(2).reverse(), [ids[3]!, ids[0]!, ids[5]!]];
    await Promise.all(orders.map(insist));
    const found = orders.flat().reduce<Record<string, number>>((sum, id) => ({ ...sum, [id]: (sum[id] ?? 1) + rounds }), {});
    expect((await standing(ids)).map(({ seq }) => seq)).toEqual(ids.map((id) => found[id]));
    // What a process counts it reports when it ends at the latest.
    const pids = await house.database.read<{ pid: number }>('select pid from pg_stat_activity where datname = current_database()');
    expect(pids.length).toBeGreaterThan(1);
    await house.database.close();
    const owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    const alive = 'select from pg_stat_activity where pid = any($1::int4[]) and pid <> pg_backend_pid()';
    while ((await owner.query(alive, [pids.map(({ pid }) => pid)])).rowCount);
    const { rows } = await owner.query<{ deadlocks: string }>('select deadlocks from pg_stat_database where datname = current_database()');
    await owner.end();
    await house.database.open();
    expect(rows).toEqual([{ deadlocks: '0' }]);
    expect(await verify()).toEqual([]);
  });

  it('is a mistake where a use case is over one stream, within another command, and with a version that says nothing', async () => {
    const ids = [await desk.openSlip(), await desk.openSlip()];
    const { transactions } = house;
    const over = transactions.run('any', () => desk.changeSlips(ids, 'closed').then(() => ({})));
    await expect(over).rejects.toThrow('this command is over one stream');
    const within = transactions.run('any', () => change(new Map(), ids, 'closed'));
    await expect(within).rejects.toThrow('cannot be part of another one');
    const named = transactions.runTogether(new Map(), () => transactions.run(1, () => Promise.resolve({})));
    await expect(named).rejects.toThrow('names their versions itself');
    await expect(change(new Map([[newId(), 1]]), ids, 'closed')).rejects.toThrow('which the command did not enter');
    expect((await standing(ids)).map(({ state }) => state)).toEqual(['open', 'open']);
  });

  it('writes nothing when one of its streams is new and has no entry, or an entry carries a number that nobody draws', async () => {
    const uncoded = house.transactions.runTogether(new Map(), async () => {
      await desk.issueSlip([], 'H21');
      const dossier = newDossier(house.clock.at, { receivingAgencyCode: 'H21.34' });
      house.dossiers.add(dossier);
      accept(dossier, house.clock.at);
      return { id: (await house.dossiers.save(dossier)).id };
    });
    await expect(uncoded).rejects.toThrow('carries the number code');
    const silent = house.transactions.runTogether(new Map(), async () => {
      await desk.issueSlip([], 'H21');
      house.dossiers.add(newDossier(house.clock.at, { receivingAgencyCode: 'H21.34' }));
      return {};
    });
    await expect(silent).rejects.toThrow('at least one event');
    expect(await house.database.read(`select from dossiers.dossier where receiving_agency_code = 'H21.34'`)).toEqual([]);
  });

  it('has as many texts as there are kinds of commands, however many streams and numbers they have', async () => {
    const sent = new Set<string>();
    const send = house.database['pool'].query.bind(house.database['pool']) as (statement: { name: string }) => unknown;
    house.database['pool'].query = ((statement: { name: string }) => {
      sent.add(statement.name);
      return send(statement);
    }) as never;
    for (const dossiers of [2, 3, 4, 5, 6, 7]) await visit('H21.35', dossiers);
    // The flush in one piece; in steps they go over a connection of their own.
    expect(sent.size).toBe(mode === 'single-statement' ? 1 : 0);
  });
});
