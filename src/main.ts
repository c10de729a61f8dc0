import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { createApp } from './bootstrap.js';
import { Env, EnvError } from './platform/config/env.js';
import { projectRoot } from './platform/config/project-root.js';
import { DataFolderInUse } from './platform/database/embedded-postgres.js';
import { runMigrations } from './platform/database/migrator.js';
import { openCluster, type OpenCluster } from './platform/database/open-cluster.js';
import { stopServing } from './platform/http/stopping.js';
import { Ticker } from './platform/jobs/ticker.js';
import { ProgressBar } from './platform/telemetry/progress-bar.js';
import { loadReferenceData } from './seed/load-reference-data.js';
import { welcome } from './welcome.js';

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;
const ENV_FILE = join(projectRoot, '.env');

try {
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  const env = Env.read(process.env);
  const cluster = await openCluster(env);
  await serve(env, cluster).catch(async (error: unknown) => {
    await cluster.stop();
    throw error;
  });
} catch (error) {
  console.error(error instanceof EnvError || error instanceof DataFolderInUse ? error.message : error);
  process.exitCode = 1;
}

/** Migrates, loads what is missing, listens, and stops gracefully at the first signal; a second one ends the process at once. */
async function serve(configured: Env, cluster: OpenCluster): Promise<void> {
  await runMigrations(cluster.ownerUrl);
  const env = configured.connectedTo(cluster.appUrl);
  const app = await createApp(env);
  const bars = new Map<string, ProgressBar>();
  await loadReferenceData(app, env, (part, done, total) => {
    const bar = bars.get(part) ?? new ProgressBar(part.padEnd(12));
    bars.set(part, bar);
    bar.show(done, total);
  });
  await app.listen(env.port, env.host);
  app.get(Ticker).start();
  const stop = async (): Promise<void> => {
    for (const signal of STOP_SIGNALS) process.removeListener(signal, stop);
    console.log('Stopping: requests under way are finished ...');
    await stopServing(app, env.drainSeconds);
    await cluster.stop();
    console.log('Stopped.');
  };
  for (const signal of STOP_SIGNALS) process.once(signal, stop);
  console.log(welcome(app.getHttpServer().address() as AddressInfo, env));
}
