import { Registry } from 'prom-client';
import { Client, type PoolClient } from 'pg';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { appendBackground, backgroundStreamId } from '../../../src/platform/journal/append-background.js';
import { Followers } from '../../../src/platform/journal/followers.js';
import { beginEpoch } from '../../../src/platform/journal/journal-epoch.js';
import { newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

describe.each(['single-statement', 'statements'] as const)('the journal after a restore into another cluster, written as %s', (mode) => {
  let house: PlainHouse;
  beforeEach(async () => void (house = await plainHouse(mode)));
  afterEach(() => house.close());

  const submit = async (): Promise<string> => {
    const dossier = newDossier(house.clock.at);
    await house.transactions.run('any', async () => {
      house.dossiers.add(dossier);
      return house.dossiers.save(dossier).then(() => ({}));
    });
    return dossier.id;
  };
  const background = (name: string) =>
    house.database.batch((client) =>
      appendBackground(
        client,
        [{ streamId: backgroundStreamId('test', name), event: { type: 'test.noted.v1', facts: { name } } }],
        house.clock.at,
      ),
    );
  /** What the database looks like when it comes from a cluster that was further: same rows, another system, transaction ids far ahead. */
  const restore = async (): Promise<void> => {
    const client = new Client({ connectionString: house.clone.ownerUrl });
    await client.connect();
    await client.query(`update journal.epoch set system_identifier = 'another cluster'`);
    await client.query('update journal.entry set xid = xid + 1000000000');
    await client.query('update journal.follower set xid = xid + 1000000000');
    await client.end();
  };
  const epochs = async () =>
    (await house.database.read<{ epoch: number }>('select epoch from journal.epoch order by epoch')).map(({ epoch }) => epoch);
  const epochsOfEntries = async () =>
    (await house.database.read<{ epoch: number }>('select distinct epoch from journal.entry order by epoch')).map(({ epoch }) => epoch);

  it('has one new epoch, whoever begins it, and whoever was about to begin it too', async () => {
    await beginEpoch(house.database, house.clock);
    await restore();
    const first = await house.database['pool'].connect();
    await first.query('begin');
    await first.query('select journal.present_epoch($1)', [house.clock.at.toISOString()]);
    const others = [beginEpoch(house.database, house.clock), submit(), background('a'), beginEpoch(house.database, house.clock)] as const;
    await blockedBy(first, others.length);
    await first.query('commit');
    first.release();
    const [second, , , third] = await Promise.all(others);
    expect([second, third, await epochs(), await epochsOfEntries()]).toEqual([2, 2, [1, 2], [2]]);
  });

  it('is begun by one of many that come at once', async () => {
    await submit();
    await restore();
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) =>
        index % 3 === 0 ? background(String(index)) : index % 3 === 1 ? submit() : beginEpoch(house.database, house.clock),
      ),
    );
    expect([await epochs(), await epochsOfEntries()]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('is followed on by a process that has been running all the time', async () => {
    const seen: string[] = [];
    const followers = new Followers(house.database, house.clock, new JobRunner(house.database, house.clock), new Registry());
    followers.add({
      name: 'test.seen',
      types: ['dossiers.submitted.v1'],
      apply: async (_client: PoolClient, streams) => void seen.push(...streams.flat().map(({ streamId }) => streamId)),
    });
    const before = await submit();
    await followers.drain();
    await restore();
    const after = await submit();
    await followers.drain();
    expect(seen).toEqual([before, after]);
  });

  /** Settles once so many connections wait for the end of this transaction. */
  async function blockedBy(client: PoolClient, wanted: number): Promise<void> {
    for (;;) {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int4 as n from pg_locks where not granted and transactionid = pg_current_xact_id()::xid`,
      );
      if ((rows[0]?.n ?? 0) >= wanted) return;
    }
  }
});
