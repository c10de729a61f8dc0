import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { AppModule } from '../../src/app.module.js';
import { createApp } from '../../src/bootstrap.js';
import { Env } from '../../src/platform/config/env.js';
import { loadReferenceData } from '../../src/seed/load-reference-data.js';
import { announceOnline } from './announced-online.js';
import { FOSTER_CARE } from './handed-in.js';
import { cloneDatabase, testServer, type TestDatabase } from './test-database.js';
import { PERSON_KEY } from './person-secret.js';

const TEMPLATE = 'motcua_reference';
/** Suites of other workers that want the template too wait for the one who makes it. */
const MAKING = 7_231_455;

/** Before every story begins. */
const ANNOUNCED_ON = '2026-11-02';

/**
 * A database with all reference data of a fresh install and one announcement of the province, cloned from a template that the first suite
 * of the run fills.
 */
export async function cloneReferenceDatabase(): Promise<TestDatabase> {
  const client = new Client({ connectionString: testServer().adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MAKING]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (!rowCount) await fillTemplate(client);
  } finally {
    await client.end();
  }
  return cloneDatabase(TEMPLATE);
}

async function fillTemplate(client: Client): Promise<void> {
  const filling = await cloneDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-reference-'));
  const env = Env.read({
    NODE_ENV: 'test',
    MOTCUA_SANDBOX: 'on',
    MOTCUA_LOG_LEVEL: 'silent',
    MOTCUA_DATA_DIR: dataDir,
    MOTCUA_PERSON_KEY: PERSON_KEY,
  }).connectedTo(filling.appUrl);
  const app = await createApp(env, { root: (its, log) => AppModule.of(its, log, () => Date.parse(`${ANNOUNCED_ON}T08:00:00+07:00`)) });
  await loadReferenceData(app, env, () => undefined);
  await announceOnline(app, FOSTER_CARE, ANNOUNCED_ON);
  await app.close();
  await rm(dataDir, { recursive: true, force: true });
  await client.query(`alter database ${filling.name} rename to ${TEMPLATE}`);
}
