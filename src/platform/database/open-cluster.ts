import { startEmbeddedPostgres } from './embedded-postgres.js';
import { prepareGivenDatabase, prepareRoles, type DatabaseUrls } from './roles.js';

/** What decides which database is used. */
export interface ClusterSettings {
  readonly databaseUrl: string | undefined;
  readonly appDatabaseUrl: string | undefined;
  readonly disposalDatabaseUrl: string | undefined;
  readonly dataDir: string;
}

/** A prepared database: its three roles' connections, and how to stop the server if it is ours. */
export interface OpenCluster extends DatabaseUrls {
  /** Whether the server is the embedded one. */
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** The given database, or the embedded one when none is given, with its roles and still without tables. */
export async function openCluster(settings: ClusterSettings): Promise<OpenCluster> {
  const { databaseUrl, appDatabaseUrl, disposalDatabaseUrl, dataDir } = settings;
  if (databaseUrl !== undefined) {
    const urls = await prepareGivenDatabase({ databaseUrl, ...(appDatabaseUrl ? { appDatabaseUrl } : {}), ...(disposalDatabaseUrl ? { disposalDatabaseUrl } : {}) });
    return { ...urls, embedded: false, stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({ dataDir, durable: true });
  try {
    const urls = await prepareRoles(server.adminUrl, 'motcua', server.passwords);
    return { ...urls, embedded: true, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
