import type { AddressInfo } from 'node:net';
import 'reflect-metadata';
import { createApp } from './bootstrap.js';
import { openPersonSecret } from './platform/auth/person-secret.js';
import { openDataFolder } from './platform/config/data-folder.js';
import type { Env } from './platform/config/env.js';
import { readEnv } from './platform/config/read-env.js';
import { reportFailure } from './platform/config/start-refusal.js';
import { inTurn } from './platform/database/in-turn.js';
import { bringUpToDate } from './platform/database/migrator.js';
import { openCluster, type OpenCluster } from './platform/cluster/open-cluster.js';
import { freePortOf, listenOn } from './platform/http/listening.js';
import { stopServing } from './platform/http/stopping.js';
import { Workers } from './platform/jobs/workers.js';
import { createLog } from './platform/telemetry/logger.js';
import { ProgressBar } from './platform/telemetry/progress-bar.js';
import { prepareExamples } from './seed/examples/prepare-examples.js';
import { loadReferenceData, type PartProgress } from './seed/load-reference-data.js';
import { welcome } from './welcome.js';

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** npm and the terminal may both pass one Ctrl-C on; only a second one after this time ends the process at once. */
const SAME_SIGNAL_MS = 1_000;

const stopping = new AbortController();
let firstSignalAt = 0;
for (const signal of STOP_SIGNALS) {
  process.on(signal, () => {
    if (firstSignalAt === 0) {
      firstSignalAt = performance.now();
      stopping.abort();
    } else if (performance.now() - firstSignalAt > SAME_SIGNAL_MS) process.exit(130);
  });
}

try {
  const configured = readEnv();
  // Uploaded files and keys lie there too, whichever database is used.
  await openDataFolder(configured.dataDir);
  const env = configured.listeningOn(await freePortOf(configured));
  const cluster = await openCluster(env);
  try {
    await serve(env, cluster, await openPersonSecret(env));
  } finally {
    await cluster.stop();
  }
  console.log('Stopped.');
  // Whatever still holds the process (a half-open connection) has nothing left to finish.
  process.exit();
} catch (error) {
  reportFailure(error);
  process.exit(1);
}

/** Migrates, loads what is missing, listens, and drains at the first signal, also when it comes while loading. */
async function serve(configured: Env, cluster: OpenCluster, personSecret: Buffer): Promise<void> {
  // No other process serves from the embedded database.
  await bringUpToDate(cluster, cluster.embedded ? 'finish' : 'expand', personSecret);
  const env = configured.connectedTo(cluster.appUrl, cluster.disposalUrl);
  const log = createLog(env);
  const app = await createApp(env, { log });
  const bars = new Map<string, ProgressBar>();
  const show: PartProgress = (part, done, total) => {
    stopping.signal.throwIfAborted();
    const bar = bars.get(part) ?? new ProgressBar(part.padEnd(12));
    bars.set(part, bar);
    bar.show(done, total);
  };
  try {
    await inTurn(env.directDatabaseUrl ?? cluster.appUrl, 'referenceData', async () => {
      await loadReferenceData(app, env, show);
      if (env.sandboxExamples) await prepareExamples(app, log, (done, total) => show('examples', done, total));
    });
    await listenOn(app, env);
    if (env.role !== 'http') app.get(Workers).start();
    console.log(welcome(app.getHttpServer().address() as AddressInfo, env));
    await stopped();
    console.log('Stopping: requests under way are finished ...');
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  } finally {
    // Both at once, so that together they take no longer than the grace period.
    await Promise.all([app.get(Workers).stop(env.drainSeconds * 1000), stopServing(app, env.drainSeconds)]);
  }
}

/** Settles at the first signal. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.signal.aborted) resolve();
    else stopping.signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
