import { Client } from 'pg';
import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import { DOSSIER_MAP } from '../../../src/modules/dossiers/persistence/dossiers.schema.js';
import { tablePlan, toRow } from '../../../src/platform/database/table-plan.js';
import { backgroundStreamId } from '../../../src/platform/journal/append-background.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { SYSTEM_ACTOR } from '../../../src/shared/actor.js';
import { ComputedIds, computedId } from '../../bench/dataset/computed-ids.js';
import { RowBuffer } from '../../bench/dataset/copy-rows.js';
import { SeededRandom } from '../../bench/dataset/seeded-random.js';
import { StreamRows } from '../../bench/dataset/stream-rows.js';
import type { DossierNames } from '../../bench/dataset/twin-names.js';
import { Twins } from '../../bench/dataset/twins.js';
import { accept, newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';
import { testServer } from '../../support/test-database.js';

const LIFE = 7;
/** Its procedure takes place 0. */
const idOf = (number: number): string => computedId(number, 1);
const UNDER = { xid: '1', epoch: 1 };
const JOURNAL = new Set(['journal.entry', 'journal.personal_part', 'journal.stream']);
const names = (number: number, code: string, identityNumber: string, personKey: string): DossierNames => {
  const id = idOf(number);
  return { number, suffix: id.slice(-12), code, identityNumber, personKey, sweepStream: backgroundStreamId('deadlines', id) };
};

describe('twins of the data set', () => {
  let house: PlainHouse;
  let life: Dossier;
  let ids: ComputedIds;
  const twins = [names(2055, 'H21.15-261120-0012', '052000000001', '1:bb'), names(4103, 'H21.15-261120-0013', '052000000002', '1:cc')];

  beforeAll(async () => {
    house = await plainHouse('single-statement');
    ids = new ComputedIds();
    ids.begin(LIFE);
    const rows = new RowBuffer();
    const random = new SeededRandom(1);
    life = newDossier(house.clock.at, { applicantPersonKey: '1:aa' });
    const stream = new StreamRows(life.id, UNDER, rows, random);
    stream.append(life.takeEvents(), SYSTEM_ACTOR, house.clock.at);
    accept(life, house.clock.at);
    stream.append(life.takeEvents(), SYSTEM_ACTOR, house.clock.at, { code: 'H21.15-261120-0007' });
    const withCode = Object.assign(life, { code: 'H21.15-261120-0007' });
    const sweep = new StreamRows(backgroundStreamId('deadlines', life.id), UNDER, rows, random);
    sweep.append([{ type: 'workflow.deadline-notified.v1', facts: { dossierId: life.id } }], SYSTEM_ACTOR, house.clock.at);
    rows.add(
      tablePlan(house.database.dataSource, DOSSIER_MAP.root),
      toRow(tablePlan(house.database.dataSource, DOSSIER_MAP.root), withCode),
    );

    const adminUrl = Object.assign(new URL(testServer().adminUrl), { pathname: `/${house.clone.name}` }).href;
    const client = new Client({ connectionString: adminUrl });
    await client.connect();
    try {
      await client.query('set session_replication_role = replica');
      const made = await Twins.begin(client);
      for (const each of [stream, sweep]) {
        each.write();
        each.keep(made, LIFE);
      }
      for (const twin of twins) made.add(names(LIFE, life.code!, '052099000123', '1:aa'), twin);
      await rows.send(client);
      await made.send(client);
      await made.make(adminUrl, client, UNDER, rows.columns(JOURNAL), () => undefined);
    } finally {
      await client.end();
    }
  });
  afterAll(async () => {
    ids.end();
    await house.close();
  });

  it('have chains of their own, which hold', async () => {
    expect(await verifyJournal(house.clone.appUrl, () => undefined)).toEqual({ streams: 6, entries: 9, breaks: [] });
  });

  it('are the dossier of the life under other names', async () => {
    const all: Dossier[] = [];
    for (const number of [LIFE, 2055, 4103]) {
      await house.transactions.run('any', async () => {
        all.push(await house.dossiers.load(idOf(number)));
        return {};
      });
    }
    expect(all.map(({ code, applicantIdentityNumber }) => [code, applicantIdentityNumber])).toEqual([
      [life.code, '052099000123'],
      ...twins.map(({ code, identityNumber }) => [code, identityNumber]),
    ]);
    expect(new Set(all.map(({ receivedAt, status, dueAt }) => JSON.stringify({ receivedAt, status, dueAt }))).size).toBe(1);
  });

  it('tell in every entry what the life told, each of itself', async () => {
    const entries = await house.database.read<{ stream_id: string; facts: object; drawn: string; personal: object | null }>(
      `select stream_id, facts, drawn, payload as personal from journal.entry left join journal.personal_part using (stream_id, seq)
       where stream_id = any($1) order by stream_id, seq`,
      [[LIFE, 2055].map((number) => idOf(number))],
    );
    const [ofLife, ofTwin] = [LIFE, 2055].map((number) => entries.filter(({ stream_id }) => stream_id === idOf(number)));
    const renamed = JSON.stringify(ofLife)
      .replaceAll(idOf(LIFE).slice(-12), idOf(2055).slice(-12))
      .replaceAll(life.code!, twins[0]!.code)
      .replaceAll('052099000123', '052000000001');
    expect(JSON.parse(renamed)).toEqual(ofTwin);
    expect(ofTwin).toHaveLength(2);
  });
});
