import { readEnv } from './platform/config/read-env.js';
import { joinCluster } from './platform/cluster/open-cluster.js';
import { bringUpToDate } from './platform/database/migrator.js';
import { tellFailure } from './platform/config/start-refusal.js';

/** `npm run migrate`: brings the configured (or the embedded) database to the newest schema and ends. */
try {
  const cluster = await joinCluster(readEnv());
  try {
    const done = await bringUpToDate(cluster);
    console.log(done.length === 0 ? 'The database is up to date.' : `Migrated: ${done.join(', ')}`);
  } finally {
    await cluster.stop();
  }
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
