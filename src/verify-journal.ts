import { readEnv } from './platform/config/read-env.js';
import { joinInstallation } from './platform/cluster/join-installation.js';
import { verifyJournal } from './platform/journal/verify-journal.js';
import { ProgressBar } from './platform/telemetry/progress-bar.js';
import { reportFailure } from './platform/config/start-refusal.js';

/** `npm run verify-journal`: recomputes every chain of the journal and names the first broken entry of each. */
try {
  const cluster = await joinInstallation(readEnv());
  try {
    const bar = new ProgressBar('journal');
    const { streams, entries, breaks } = await verifyJournal(cluster.appUrl, (done, total) => bar.show(done, total));
    for (const { streamId, seq, what } of breaks.slice(0, 100)) console.error(`BROKEN ${streamId} entry ${seq}: ${what}`);
    console.log(`${streams} chains with ${entries} entries verified, ${breaks.length} broken`);
    if (breaks.length > 0) process.exitCode = 1;
  } finally {
    await cluster.stop();
  }
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
