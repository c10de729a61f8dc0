import { resolve } from 'node:path';
import { Client } from 'pg';
import { StartRefusal } from '../config/start-refusal.js';
import { assertReachable } from '../database/reachable.js';
import { clusterExists } from './cluster.js';
import { joinCluster, type ClusterSettings, type OpenCluster } from './open-cluster.js';

/** There is no installation where a command was to look at one. */
export class NoInstallation extends StartRefusal {
  /** @param key the setting that names the place */
  constructor(key: string, place: string) {
    super(
      `${key}: không có bản cài đặt Một Cửa nào tại ${place}. Hãy kiểm tra ${key}; lệnh này không tạo gì mới.`,
      `there is no installation of Một Cửa at ${place}. Check ${key}; this command makes nothing new.`,
    );
  }
}

/**
 * Opens the database for a command that only looks at an installation, beside its server or alone: where there is none, nothing is made.
 * @throws NoInstallation
 */
export async function joinInstallation(settings: ClusterSettings): Promise<OpenCluster> {
  const { databaseUrl, appDatabaseUrl, dataDir } = settings;
  const given = databaseUrl ?? appDatabaseUrl;
  if (given === undefined && !clusterExists(dataDir)) throw new NoInstallation('MOTCUA_DATA_DIR', resolve(dataDir));
  if (given !== undefined) {
    const key = databaseUrl === undefined ? 'APP_DATABASE_URL' : 'DATABASE_URL';
    await assertReachable({ [key]: given });
    const { host, pathname } = new URL(given);
    if (!(await hasJournal(given))) throw new NoInstallation(key, `${host}${pathname}`);
  }
  return joinCluster(settings);
}

async function hasJournal(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('journal.entry') is not null as there`);
    return rows[0]?.there === true;
  } finally {
    await client.end();
  }
}
