import 'reflect-metadata';
import { createApp } from '../../../src/bootstrap.js';
import { Env } from '../../../src/platform/config/env.js';
import { ProgressBar } from '../../../src/platform/telemetry/progress-bar.js';
import { loadReferenceData } from '../../../src/seed/load-reference-data.js';
import { PERSON_KEY } from '../server/launch-server.js';
import { loadDossiers, type DatasetPlan } from './load-dossiers.js';

/** What the process that loads is told. */
export interface LoadOrder {
  /** Of the superuser. */
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly dataDir: string;
  readonly plan: DatasetPlan;
}

// A process of its own, because all its ids are computed.
const { adminUrl, appUrl, dataDir, plan } = JSON.parse(process.argv[2] ?? '{}') as LoadOrder;
const env = Env.read({
  NODE_ENV: 'test',
  MOTCUA_SANDBOX: 'on',
  MOTCUA_LOG_LEVEL: 'warn',
  MOTCUA_DATA_DIR: dataDir,
  MOTCUA_PERSON_KEY: PERSON_KEY,
}).connectedTo(appUrl);
const app = await createApp(env);
const bars = new Map<string, ProgressBar>();
const show = (part: string, done: number, total: number): void => {
  const bar = bars.get(part) ?? new ProgressBar(part.padEnd(12));
  bars.set(part, bar);
  bar.show(done, total);
};
await loadReferenceData(app, env, show);
await loadDossiers(app, adminUrl, plan, (done) => show('dossiers', done, plan.dossiers));
await app.close();
