import { parseArgs } from 'node:util';
import { knownPersonSecret, openPersonSecret } from './platform/auth/person-secret.js';
import { readEnv } from './platform/config/read-env.js';
import { joinCluster } from './platform/cluster/open-cluster.js';
import { bringUpToDate } from './platform/database/migrator.js';
import { reportFailure } from './platform/config/start-refusal.js';

/**
 * `npm run migrate`: brings the configured (or the embedded) database to the newest schema and ends. With `--finish` also takes away what
 * replicas of the version before need, for when none of them runs any more.
 */
try {
  const { values } = parseArgs({ options: { finish: { type: 'boolean', default: false } } });
  const env = readEnv();
  const cluster = await joinCluster(env);
  try {
    // Beside a database of one's own the secret is made as a start makes it; any other has one with its servers.
    const secret = cluster.embedded ? await openPersonSecret(env) : await knownPersonSecret(env);
    const done = await bringUpToDate(cluster, values.finish ? 'finish' : 'expand', secret);
    console.log(done.length === 0 ? 'The database is up to date.' : `Migrated: ${done.join(', ')}`);
  } finally {
    await cluster.stop();
  }
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
