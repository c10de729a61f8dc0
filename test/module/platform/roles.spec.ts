import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/platform/cluster/embedded-postgres.js';
import { prepareGivenDatabase, prepareRoles, urlFor } from '../../../src/platform/database/roles.js';

/** Roles belong to a whole server, so this suite has one of its own: changing passwords on the shared one would shut others out. */
describe('the three roles', () => {
  let server: EmbeddedPostgres;
  const ask = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows.map((row) => Object.values(row)[0]);
    } finally {
      await client.end();
    }
  };
  const givenDatabase = async (name: string, rights: string): Promise<string> => {
    await ask(server.adminUrl, `create role ${name} login ${rights} password 'p@ss/word'`);
    await ask(server.adminUrl, `create database ${name} owner ${name}`);
    return urlFor(server.adminUrl, name, 'p@ss/word', name);
  };

  beforeEach(async () => {
    server = await startEmbeddedPostgres({ dataDir: await mkdtemp(join(tmpdir(), `motcua-test-${process.pid}-`)), durable: false });
  });
  afterEach(() => server.discard());

  it('are prepared on a server of our own as often as it is asked for', async () => {
    await prepareRoles(server.adminUrl, 'prepared', server.passwords);
    const urls = await prepareRoles(server.adminUrl, 'prepared', server.passwords);
    expect(await ask(urls.appUrl, 'select current_user::text')).toEqual(['motcua_app']);
    expect(await ask(urls.disposalUrl, 'select current_user::text')).toEqual(['motcua_disposal']);
    expect(await ask(urls.ownerUrl, 'create extension unaccent')).toEqual([]);
    await expect(ask(urls.appUrl, 'create schema mine')).rejects.toThrow(/permission denied/);
  });

  it('are created through a given connection, the same for every replica', async () => {
    const databaseUrl = await givenDatabase('given', 'createrole');
    const [first, second] = await Promise.all([prepareGivenDatabase({ databaseUrl }), prepareGivenDatabase({ databaseUrl })]);
    expect(second).toEqual(first);
    expect(await ask(first.appUrl, 'select current_user::text')).toEqual(['motcua_app']);
    expect(await ask(first.disposalUrl, `select public.unaccent('Đắk Lắk')`)).toEqual(['Dak Lak']);
  });

  it('that cannot be created are asked of the administrator, and then taken as given', async () => {
    const databaseUrl = await givenDatabase('modest', '');
    await expect(prepareGivenDatabase({ databaseUrl })).rejects.toThrow(/create role motcua_app.*APP_DATABASE_URL/s);
    await ask(server.adminUrl, `create role motcua_app login password 'a'`);
    await ask(server.adminUrl, `create role motcua_disposal login password 'd'`);
    const appDatabaseUrl = urlFor(databaseUrl, 'motcua_app', 'a');
    const disposalDatabaseUrl = urlFor(databaseUrl, 'motcua_disposal', 'd');
    const urls = await prepareGivenDatabase({ databaseUrl, appDatabaseUrl, disposalDatabaseUrl });
    expect(urls).toEqual({ ownerUrl: databaseUrl, appUrl: appDatabaseUrl, disposalUrl: disposalDatabaseUrl });
    expect(await ask(urls.appUrl, 'select 1')).toEqual([1]);
  });
});
