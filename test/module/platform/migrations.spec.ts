import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/platform/cluster/embedded-postgres.js';
import { inTurn } from '../../../src/platform/database/in-turn.js';
import { bringUpToDate, DatabaseNotMigrated, runMigrations } from '../../../src/platform/database/migrator.js';
import { openCluster } from '../../../src/platform/cluster/open-cluster.js';
import { APPEND_ONLY_TABLES } from '../../../src/platform/database/protected-tables.js';
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

  /** Looks, at the end of every statement that changes the schema or a right, whether the application could change what is protected. */
  const WATCH = [
    'create table public.watch_look (at_command text, may text)',
    `create function public.watch_note() returns event_trigger language plpgsql security definer as $$
     begin
       insert into public.watch_look select tg_tag, t.name || ' ' || r.name
       from unnest(array['${APPEND_ONLY_TABLES.join("','")}']) t(name), unnest(array['update', 'delete', 'truncate']) r(name)
       where to_regclass(t.name) is not null and has_table_privilege('motcua_app', to_regclass(t.name), r.name);
       insert into public.watch_look values (tg_tag, null);
     end $$`,
    'create event trigger watch_rights on ddl_command_end execute function public.watch_note()',
  ];
  const LOOKS = 'select count(*)::int4 as looks, count(may)::int4 as openings from public.watch_look';
  const asAdmin = async (database: string, ...statements: readonly string[]): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: Object.assign(new URL(server.adminUrl), { pathname: `/${database}` }).href });
    await client.connect();
    try {
      let rows: Record<string, unknown>[] = [];
      for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
      return rows;
    } finally {
      await client.end();
    }
  };

  it('never give the application a right to change what is protected, not for a statement, however often they start', async () => {
    const watched = await prepareRoles(server.adminUrl, 'watched', server.passwords);
    await asAdmin('watched', ...WATCH);
    await runMigrations(watched.ownerUrl, 'finish');
    const [first] = await asAdmin('watched', LOOKS);
    expect(first).toMatchObject({ openings: 0 });
    expect(first!['looks']).toBeGreaterThan(100);
    await runMigrations(watched.ownerUrl, 'finish');
    expect(await asAdmin('watched', LOOKS)).toEqual([first]);
  });

  it('bring back what an administrator gave away', async () => {
    const loose = await prepareRoles(server.adminUrl, 'loose', server.passwords);
    await runMigrations(loose.ownerUrl, 'finish');
    await asAdmin(
      'loose',
      'grant update on journal.entry to motcua_app',
      'revoke insert on journal.stream from motcua_app',
      'grant delete on journal.stream to motcua_disposal',
    );
    await runMigrations(loose.ownerUrl, 'finish');
    const rights = `select has_table_privilege('motcua_app', 'journal.entry', 'update') as may_rewrite,
      has_table_privilege('motcua_app', 'journal.stream', 'insert') as may_begin,
      has_table_privilege('motcua_disposal', 'journal.stream', 'delete') as may_drop`;
    expect(await asAdmin('loose', rights)).toEqual([{ may_rewrite: false, may_begin: true, may_drop: false }]);
  });

  it('refuse without the owner until somebody has migrated, do that one after the other, and then start', async () => {
    const { appUrl, ownerUrl } = urls;
    await expect(bringUpToDate({ appUrl })).rejects.toThrow(DatabaseNotMigrated);
    const runs = await Promise.all([
      runMigrations(ownerUrl, 'expand'),
      runMigrations(ownerUrl, 'expand'),
      bringUpToDate({ appUrl, ownerUrl }),
    ]);
    expect(runs.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await bringUpToDate({ appUrl })).toEqual([]);
    const earlier = `select to_regclass('dossiers.dossier_reader') is not null as there`;
    expect(await asAdmin('empty', earlier)).toEqual([{ there: true }]);
    expect(await runMigrations(ownerUrl, 'finish')).not.toEqual([]);
    expect(await asAdmin('empty', earlier)).toEqual([{ there: false }]);
    expect(await bringUpToDate({ appUrl, ownerUrl })).toEqual([]);
  });

  it('with the connection of the application alone prepare nothing', async () => {
    const cluster = await openCluster({
      databaseUrl: undefined,
      appDatabaseUrl: urls.appUrl,
      disposalDatabaseUrl: undefined,
      dataDir: '/nowhere',
    });
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
