import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/platform/database/embedded-postgres.js';
import { inTurn } from '../../../src/platform/database/in-turn.js';
import { bringUpToDate, DatabaseNotMigrated, runMigrations } from '../../../src/platform/database/migrator.js';
import { openCluster } from '../../../src/platform/database/open-cluster.js';
import { prepareRoles, type DatabaseUrls } from '../../../src/platform/database/roles.js';

/** Migrating from nothing, on a server of its own: the shared template has been migrated already. */
describe('several replicas that start on an empty database', () => {
  let server: EmbeddedPostgres;
  let urls: DatabaseUrls;
  beforeAll(async () => {
    server = await startEmbeddedPostgres({ dataDir: await mkdtemp(join(tmpdir(), `motcua-test-${process.pid}-`)), durable: false });
    urls = await prepareRoles(server.adminUrl, 'empty', server.passwords);
  });
  afterAll(() => server.discard());

  it('refuse without the owner until somebody has migrated, do that one after the other, and then start', async () => {
    const { appUrl, ownerUrl } = urls;
    await expect(bringUpToDate({ appUrl })).rejects.toThrow(DatabaseNotMigrated);
    const runs = await Promise.all([runMigrations(ownerUrl), runMigrations(ownerUrl), bringUpToDate({ appUrl, ownerUrl })]);
    expect(runs.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await bringUpToDate({ appUrl })).toEqual([]);
  });

  it('with the connection of the application alone prepare nothing', async () => {
    const cluster = await openCluster({ databaseUrl: undefined, appDatabaseUrl: urls.appUrl, disposalDatabaseUrl: undefined, dataDir: '/nowhere' });
    expect([cluster.appUrl, cluster.ownerUrl, cluster.embedded]).toEqual([urls.appUrl, undefined, false]);
  });

  it('take turns also when one fails, and each kind of work has turns of its own', async () => {
    const seen: string[] = [];
    const turn = (name: string, fails = false) =>
      inTurn(urls.appUrl, 'referenceData', async (client) => {
        seen.push(`${name} begins`);
        await client.query('select 1');
        if (fails) throw new Error(name);
        await inTurn(urls.appUrl, 'migrations', async () => undefined);
        seen.push(`${name} ends`);
      }).catch(() => undefined);
    await Promise.all([turn('a'), turn('b', true), turn('c')]);
    for (const name of ['a', 'c']) expect(seen[seen.indexOf(`${name} begins`) + 1]).toBe(`${name} ends`);
  });
});
