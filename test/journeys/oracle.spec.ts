import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { operationsOf } from '../../src/platform/http/openapi/schema-types.js';
import { DETAILS } from '../support/oracle/detail-checks.js';
import { officerDossiers } from '../support/oracle/list-checks.js';
import { OracleWorld } from '../support/oracle/oracle-world.js';
import { HOLES, withHole } from '../support/oracle/planted-holes.js';
import { askEverything, LISTS, SHOW_NO_DOSSIER } from '../support/oracle/read-routes.js';
import { askWithoutRight, OPEN_TO_ALL, QUESTIONS, type Write } from '../support/oracle/write-checks.js';
import { stateOf } from '../support/row-counts.js';
import { personKey } from '../../src/platform/auth/person-key.js';

/** Dossiers drawn at random, besides those that real commands made. */
const DOSSIERS = 2_000;
/** Printed with every difference, so that the same dossiers can be had again. */
const SEED = Number(process.env['ORACLE_SEED'] ?? 20_261_129);
const MOST_SHOWN = 40;

type Content = Readonly<Record<string, { readonly example?: unknown }>>;

describe(`who may see what, told by the view, and by every route (dossiers of seed ${SEED})`, () => {
  let world: OracleWorld;
  let operations: ReturnType<typeof operationsOf>;
  beforeAll(async () => {
    world = await OracleWorld.open(SEED, DOSSIERS);
    operations = operationsOf(buildOpenApi(world.house.app));
  });
  afterAll(() => world.close());

  const nameOf = ({ operation }: (typeof operations)[number]): string => operation.operationId as string;
  const routeOf = (name: string): string => {
    const { method, path } = operations.find((each) => nameOf(each) === name)!;
    return `${method.toUpperCase()} ${path}`;
  };
  const isRead = (each: (typeof operations)[number]): boolean => each.method.toUpperCase() === 'GET' || QUESTIONS.includes(nameOf(each));

  it('has a check for every route that reads, or a reason why it shows nothing of a dossier', () => {
    const checked = [...LISTS.flatMap(([, names]) => names), ...Object.keys(DETAILS), ...Object.values(SHOW_NO_DOSSIER).flat()];
    expect(checked.sort()).toEqual(operations.filter(isRead).map(nameOf).sort());
  });

  it('is asked over dossiers of every status, of every kind of view, and by everybody', async () => {
    const { rows } = await world.owner.query<{ shows: string; viewers: number }>(
      'select shows, count(distinct viewer)::int4 as viewers from oracle.seen group by shows',
    );
    expect(Object.fromEntries(rows.map(({ shows, viewers }) => [shows, viewers > 1]))).toEqual(
      Object.fromEntries(
        `answer consultation dossier event figure file personal record refund standing task unfinished`
          .split(' ')
          .map((shows) => [shows, true]),
      ),
    );
    expect(new Set([...world.facts.dossiers.values()].map(({ status }) => status)).size).toBe(10);
    expect(world.facts.dossiers.size).toBeGreaterThan(DOSSIERS);
  });

  it('takes the keys of submitters from grants: they are those of the persons whom the dossiers name', async () => {
    const { rows } = await world.owner.query<{ key: string; number: string }>(
      `select g.grantee_key as key, d.submitter ->> 'identityNumber' as number from dossiers.access_grant g
       join dossiers.dossier d on d.id = g.dossier_id where g.reason = 'submitter'`,
    );
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ key, number }) => key !== personKey(number))).toEqual([]);
  });

  it('says the same as lists, searches, counts, exports, reports and details, to everybody', async () => {
    const differences: string[] = [];
    let pairs = 0;
    for (const asker of world.askers) {
      const asking = await world.asking(asker);
      await askEverything(asking, routeOf);
      pairs += asking.pairs;
      differences.push(...asking.differences);
    }
    process.stdout.write(`oracle: ${pairs} pairs compared, ${differences.length} differences, seed ${SEED}\n`);
    expect([differences.length, differences.filter((_, nth) => nth % Math.ceil(differences.length / MOST_SHOWN) === 0)]).toEqual([0, []]);
    expect(pairs).toBeGreaterThan(4_000_000);
  });

  it.each(HOLES.map((hole) => [hole.what, hole] as const))('finds a filter that is missing from %s', async (_, hole) => {
    const found: string[] = [];
    const sent = await withHole(world.house, hole, async () => {
      for (const asker of world.askers.toReversed()) {
        if (found.length > 0) return;
        const asking = await world.asking(asker);
        await hole.found(asking);
        found.push(...asking.differences);
      }
    });
    expect(sent).toBeGreaterThan(0);
    expect(found).toContainEqual(expect.stringMatching(hole.by));
  });

  it('finds that it was not written who may see what was handed down', async () => {
    await world.owner.query(`create table oracle.succeeding as select * from dossiers.access_grant where reason = 'succeeding'`);
    await world.owner.query(`delete from dossiers.access_grant where reason = 'succeeding'`);
    const found: string[] = [];
    for (const asker of world.askers) {
      if (found.length > 0) break;
      const asking = await world.asking(asker);
      await officerDossiers(asking);
      found.push(...asking.differences);
    }
    await world.owner.query('insert into dossiers.access_grant select * from oracle.succeeding');
    expect(found).toContainEqual(expect.stringMatching(/GET \/v1\/officer\/dossiers \w+ resolving hides/));
  });

  it('lets nobody without the right change anything', async () => {
    const writes = operations
      .filter((each) => !isRead(each) && !(nameOf(each) in OPEN_TO_ALL))
      .map((each): Write => {
        const content = (each.operation.requestBody as { content?: Content } | undefined)?.content ?? {};
        const body = content['application/json']?.example as object | undefined;
        return { operation: nameOf(each), method: each.method.toUpperCase() as Write['method'], path: each.path, body };
      });
    const before = await stateOf(world.house);
    const differences: string[] = [];
    let asked = 0;
    for (const asker of world.askers) {
      const asking = await world.asking(asker);
      for (const write of writes) asked += await askWithoutRight(asking, write, `oracle-${write.operation}`);
      differences.push(...asking.differences);
    }
    process.stdout.write(`oracle: ${asked} changes asked for without the right, by ${writes.length} routes\n`);
    expect(differences.slice(0, MOST_SHOWN)).toEqual([]);
    expect(await stateOf(world.house)).toEqual(before);
    expect(asked).toBeGreaterThan(5_000);
  });
});
