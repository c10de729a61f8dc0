import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/platform/cluster/embedded-postgres.js';
import { THROWAWAY_SETTINGS } from '../../../src/platform/cluster/settings.js';
import { runMigrations } from '../../../src/platform/database/migrator.js';
import { prepareRoles, type DatabaseUrls } from '../../../src/platform/database/roles.js';
import { followHistory } from './followed-rows.js';
import { readThrough } from './read-through.js';
import { SEED_NAME, type DatasetPlan } from './load-dossiers.js';
import type { LoadOrder } from './load.js';

const LOADED = 'bench_loaded';
const RUN = 'bench_run';

/** While the data set is loaded: what a power cut leaves of it is thrown away anyway, and loaded again. */
const LOADING_SETTINGS = {
  ...THROWAWAY_SETTINGS,
  shared_buffers: '512MB',
  max_wal_size: '16GB',
  checkpoint_timeout: '1h',
  maintenance_work_mem: '768MB',
  autovacuum: 'off',
};

/** The server of the bench with the database of one run: a copy of the loaded one, so that every run begins alike. */
export interface BenchDatabase {
  readonly server: EmbeddedPostgres;
  readonly urls: DatabaseUrls;
  readonly plan: DatasetPlan;
}

/** Opens the server under `.bench`, loads the data set when it is missing or another one is asked for, and copies it for this run. */
export async function openBenchDatabase(
  dataDir: string,
  wanted: Omit<DatasetPlan, 'until'> & { until: string | undefined; fresh: boolean },
): Promise<BenchDatabase> {
  let server = await startEmbeddedPostgres({ dataDir, durable: true });
  try {
    const loaded = wanted.fresh ? undefined : await loadedPlan(server);
    const { dossiers, lives, seed, locale, until = new Date().toISOString() } = wanted;
    const asked: DatasetPlan = { dossiers, lives, seed, locale, until: wanted.until ?? loaded?.until ?? until };
    const isThere = isDeepStrictEqual(loaded, asked);
    const plan = isThere ? asked : { ...asked, until };
    if (!isThere) {
      await server.stop();
      server = await startEmbeddedPostgres({ dataDir, durable: true, settings: LOADING_SETTINGS });
      await load(server, dataDir, plan);
      await server.stop();
      server = await startEmbeddedPostgres({ dataDir, durable: true });
    }
    await asAdmin(server, [
      `drop database if exists ${RUN} with (force)`,
      `create database ${RUN} owner motcua_owner template ${LOADED} strategy file_copy`,
    ]);
    const urls = await prepareRoles(server.adminUrl, RUN, server.passwords);
    // A data set that was loaded by an older version of the product gets the tables that came since.
    await runMigrations(urls.ownerUrl, 'finish');
    await followHistory(urls.ownerUrl);
    await withAdmin(server.url(RUN), readThrough);
    return { server, urls, plan };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Ends the run: its database goes, the loaded one stays for the next. */
export async function closeBenchDatabase({ server }: BenchDatabase): Promise<void> {
  await asAdmin(server, [`drop database if exists ${RUN} with (force)`]);
  await server.stop();
}

async function loadedPlan(server: EmbeddedPostgres): Promise<DatasetPlan | undefined> {
  const client = new Client({ connectionString: server.url(LOADED) });
  try {
    await client.connect();
    const { rows } = await client.query<{ report: DatasetPlan }>('select report from platform.seed_state where name = $1', [SEED_NAME]);
    return rows[0]?.report;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function load(server: EmbeddedPostgres, dataDir: string, plan: DatasetPlan): Promise<void> {
  await asAdmin(server, [`drop database if exists ${LOADED} with (force)`]);
  const { ownerUrl, appUrl } = await prepareRoles(server.adminUrl, LOADED, server.passwords);
  if (plan.locale !== null) {
    const locale = `template template0 locale_provider icu icu_locale '${plan.locale}' locale 'C'`;
    await asAdmin(server, [`drop database ${LOADED}`, `create database ${LOADED} owner motcua_owner ${locale}`]);
  }
  await runMigrations(ownerUrl, 'finish');
  const order: LoadOrder = { adminUrl: server.url(LOADED), appUrl, dataDir, plan };
  const program = fileURLToPath(new URL('load.js', import.meta.url));
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-semi-space-size=64', program, JSON.stringify(order)], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`loading ended with ${String(code)}`))));
  });
}

function asAdmin(server: EmbeddedPostgres, statements: readonly string[]): Promise<void> {
  return withAdmin(server.adminUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

async function withAdmin(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
