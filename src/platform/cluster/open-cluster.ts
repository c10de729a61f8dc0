import { realpath } from 'node:fs/promises';
import { openDataFolder } from '../config/data-folder.js';
import { clusterPath } from './cluster.js';
import { openPasswords } from './passwords.js';
import { readPostmaster } from './postmaster.js';
import { DataFolderInUse, startEmbeddedPostgres } from './embedded-postgres.js';
import { assertReachable } from '../database/reachable.js';
import { prepareGivenDatabase, prepareRoles, type DatabaseUrls } from '../database/roles.js';

const DATABASE = 'motcua';

/** What decides which database is used. */
export interface ClusterSettings {
  readonly databaseUrl: string | undefined;
  readonly appDatabaseUrl: string | undefined;
  readonly disposalDatabaseUrl: string | undefined;
  readonly directDatabaseUrl?: string | undefined;
  readonly dataDir: string;
}

/** A prepared database: its roles' connections, and how to stop the server if it is ours. */
export interface OpenCluster extends Pick<DatabaseUrls, 'appUrl'>, Partial<Omit<DatabaseUrls, 'appUrl'>> {
  /** Whether the server is the embedded one. */
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/**
 * The given database, or the embedded one when none is given, with its roles and still without tables. With the application's connection
 * alone nothing is prepared: the database is prepared elsewhere, and this process never learns the owner's password.
 * @throws StartRefusal where a database, or the data folder, cannot be used
 */
export async function openCluster(settings: ClusterSettings): Promise<OpenCluster> {
  const { databaseUrl, appDatabaseUrl, disposalDatabaseUrl, directDatabaseUrl, dataDir } = settings;
  await assertReachable({
    DATABASE_URL: databaseUrl,
    APP_DATABASE_URL: appDatabaseUrl,
    DISPOSAL_DATABASE_URL: disposalDatabaseUrl,
    DIRECT_DATABASE_URL: directDatabaseUrl,
  });
  if (databaseUrl === undefined && appDatabaseUrl !== undefined)
    return {
      appUrl: appDatabaseUrl,
      ...(disposalDatabaseUrl ? { disposalUrl: disposalDatabaseUrl } : {}),
      embedded: false,
      stop: async () => undefined,
    };
  if (databaseUrl !== undefined) {
    const urls = await prepareGivenDatabase({
      databaseUrl,
      ...(appDatabaseUrl ? { appDatabaseUrl } : {}),
      ...(disposalDatabaseUrl ? { disposalDatabaseUrl } : {}),
    });
    return { ...urls, embedded: false, stop: async () => undefined };
  }
  await openDataFolder(dataDir);
  const server = await startEmbeddedPostgres({ dataDir, durable: true });
  try {
    const urls = await prepareRoles(server.adminUrl, DATABASE, server.passwords);
    return { ...urls, embedded: true, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * The same for a command that works beside a running server: when another process holds the embedded one, its database is used and left
 * running.
 */
export async function joinCluster(settings: ClusterSettings): Promise<OpenCluster> {
  try {
    return await openCluster(settings);
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    const dataDir = await realpath(settings.dataDir);
    const running = await readPostmaster(clusterPath(dataDir));
    if (!running) throw error;
    const passwords = await openPasswords(dataDir, true);
    const urls = await prepareRoles(`postgresql://postgres:${passwords.superuser}@127.0.0.1:${running.port}/postgres`, DATABASE, passwords);
    return { ...urls, embedded: true, stop: async () => undefined };
  }
}
