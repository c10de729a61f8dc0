import { Registry } from 'prom-client';
import type { PoolClient } from 'pg';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { OutsideJobs } from '../../../src/platform/jobs/outside-jobs.js';
import { FailedWork } from '../../../src/platform/operations/failed-work.js';
import { appendBackground } from '../../../src/platform/journal/append-background.js';
import { lastEntry } from '../../../src/platform/journal/follower-cursor.js';
import type { FollowedEntry, Follower } from '../../../src/platform/journal/follower.js';
import { Followers } from '../../../src/platform/journal/followers.js';
import { SYSTEM_ACTOR } from '../../../src/shared/actor.js';
import { newId } from '../../../src/shared/id.js';
import { newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

/** Writes every entry it gets into the idempotency table of the platform, which serves as its own table here; a doubled entry fails. */
class Recorder implements Follower {
  readonly name = 'test.recorder';
  readonly types = ['dossiers.submitted.v1', 'dossiers.withdrawn.v1'];
  broken = new Set<string>();

  async apply(client: PoolClient, streams: readonly (readonly FollowedEntry[])[]): Promise<void> {
    for (const entry of streams.flat()) {
      if (this.broken.has(entry.streamId)) throw new Error('broken on purpose by 052088627434');
      await client.query(`insert into platform.idempotency_drawn (caller, key, numbers) values ('recorder', $1, $2)`, [
        `${entry.streamId}:${entry.seq}`,
        JSON.stringify(entry.type),
      ]);
    }
  }
}

describe('followers of the journal', () => {
  let house: PlainHouse;
  let followers: Followers;
  const recorder = new Recorder();
  const registry = new Registry();
  const parked = async (dead: boolean): Promise<string | undefined> =>
    (await registry.metrics())
      .split('\n')
      .find((line) => line.startsWith(`motcua_parked_streams{follower="test.recorder",dead="${dead}"}`));

  beforeAll(async () => {
    house = await plainHouse('single-statement');
    followers = new Followers(house.database, house.clock, new JobRunner(house.database, house.clock), registry);
    followers.add(recorder);
    followers.onModuleInit();
  });
  afterAll(() => house.close());

  const submit = async (): Promise<string> => {
    const dossier = newDossier(house.clock.at);
    await house.transactions.run('any', async () => {
      house.dossiers.add(dossier);
      await house.dossiers.save(dossier);
      return {};
    });
    return dossier.id;
  };
  const withdraw = (id: string) =>
    house.transactions.run('any', async () => {
      const dossier = await house.dossiers.load(id);
      dossier.withdraw('thử', house.clock.at);
      await house.dossiers.save(dossier);
      return {};
    });
  const recorded = async (ids: readonly string[]): Promise<number> => {
    const rows = await house.database.read<{ key: string }>(`select key from platform.idempotency_drawn where caller = 'recorder'`);
    return rows.filter(({ key }) => ids.includes(key.split(':')[0] ?? '')).length;
  };

  it('gives every entry once, with two runners at once and while commands go on', async () => {
    const second = new Followers(house.database, house.clock, new JobRunner(house.database, house.clock), new Registry());
    second.add(recorder);
    const ids: string[] = [];
    const work = Array.from({ length: 60 }, async () => {
      const id = await submit();
      ids.push(id);
      await withdraw(id);
    });
    await Promise.all([...work, followers.run(), second.run(), followers.run()]);
    await followers.drain();
    expect(await recorded(ids)).toBe(120);
  });

  it('waits for a transaction that may still add before what is there already', async () => {
    const client = await house.database['pool'].connect();
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    const id = await submit();
    await followers.run();
    expect(await recorded([id])).toBe(0);
    await client.query('commit');
    client.release();
    await followers.drain();
    expect(await recorded([id])).toBe(1);
  });

  it('comes over two large transactions, of which the one that took its number first has written last', async () => {
    const marked = { type: 'dossiers.withdrawn.v1', facts: {} };
    const streams = Array.from({ length: 1_200 }, () => newId());
    const [first, second] = [await house.database['pool'].connect(), await house.database['pool'].connect()];
    const write = async (client: PoolClient, ids: readonly string[]): Promise<void> =>
      appendBackground(
        client,
        ids.map((streamId) => ({ streamId, event: marked })),
        house.clock.at,
      );
    for (const client of [first, second]) await client.query('begin');
    await first.query('select pg_current_xact_id()');
    await write(second, streams.slice(0, 600));
    await second.query('commit');
    await write(first, streams);
    await first.query('commit');
    for (const client of [first, second]) client.release();
    await followers.drain();
    expect(await recorded(streams)).toBe(1_800);
    expect(await house.database.read('select 1 from journal.parked')).toEqual([]);
  });

  it('parks a failing stream with what comes behind it, goes on with others, and catches up once it works', async () => {
    const [bad, good] = [await submit(), await submit()];
    recorder.broken.add(bad);
    await followers.drain();
    await withdraw(bad);
    await withdraw(good);
    await followers.drain();
    expect([await recorded([bad]), await recorded([good])]).toEqual([0, 2]);
    expect(await parked(false)).toMatch(/ 1$/);
    expect(await followers.states()).toEqual([{ follower: 'test.recorder', lagSeconds: 0, dueSeconds: 0, parked: 1, dead: 0 }]);
    recorder.broken.delete(bad);
    house.clock.at = new Date(house.clock.at.getTime() + 3_600_000);
    await followers.drain();
    expect(await recorded([bad])).toBe(2);
    expect(await house.database.read('select 1 from journal.parked')).toEqual([]);
    expect([await parked(false), await parked(true)]).toEqual([expect.stringMatching(/ 0$/), expect.stringMatching(/ 0$/)]);
  });

  it('gives a stream up after many tries, shows it without personal data, and goes on when an operator says so', async () => {
    const stuck = new FailedWork(
      house.database,
      house.clock,
      new OutsideJobs(house.database, house.clock, new JobRunner(house.database, house.clock)),
    );
    const id = await submit();
    recorder.broken.add(id);
    for (let tries = 0; tries < 12; tries += 1) {
      await followers.drain();
      house.clock.at = new Date(house.clock.at.getTime() + 5 * 3_600_000);
    }
    await followers.drain();
    expect((await stuck.list()).streams).toEqual([
      expect.objectContaining({ streamId: id, dead: true, attempts: 12, lastError: 'Error: broken on purpose by ***' }),
    ]);
    recorder.broken.delete(id);
    await followers.drain();
    expect(await recorded([id])).toBe(0);
    expect(await stuck.retry(SYSTEM_ACTOR)).toEqual({ jobs: 0, streams: 1 });
    await followers.drain();
    expect([await recorded([id]), (await stuck.list()).streams]).toEqual([1, []]);
  });

  it('knows the last entry by the number of its transaction, not by its digits', async () => {
    await submit();
    for (const xid of ['999999999999', '1000000000000'])
      await house.database.write(
        `insert into journal.entry select (jsonb_populate_record(e, jsonb_build_object('xid', $1::int8,
          'stream_id', gen_random_uuid()))).* from journal.entry e limit 1`,
        [xid],
      );
    expect(await lastEntry(house.database)).toMatchObject({ xid: '1000000000000' });
  });
});
