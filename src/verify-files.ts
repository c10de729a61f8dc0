import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { joinInstallation } from './platform/cluster/join-installation.js';
import { readEnv } from './platform/config/read-env.js';
import { reportFailure } from './platform/config/start-refusal.js';
import { openFileStore } from './platform/files/open-file-store.js';
import { countRegisteredContents, isRegisteredContent, registeredContents } from './platform/files/registered-contents.js';
import { verifyStore, type StoreFinding } from './platform/files/verify-store.js';
import { ProgressBar } from './platform/telemetry/progress-bar.js';

const USAGE = `npm run verify-files -- [--quick] [--after <sha256>]
  --quick  chỉ so sánh, không đọc nội dung tệp | compares without reading the bytes
  --after  tiếp tục sau mã băm này | goes on behind this hash`;

/**
 * `npm run verify-files`: holds the file store against the database. Ends with 1 where something is missing or damaged, with 2 when it
 * could not look.
 */
try {
  const { quick, after } = readArguments();
  const env = readEnv();
  const cluster = await joinInstallation(env);
  const client = new Client({ connectionString: cluster.appUrl });
  try {
    await client.connect();
    const bar = new ProgressBar('files');
    const total = await countRegisteredContents(client, after);
    const counts: Record<StoreFinding['what'], number> = { missing: 0, damaged: 0, unreferenced: 0 };
    let done = 0;
    let last = after;
    const findings = verifyStore(await openFileStore(env), {
      registered: registeredContents(client, after),
      isRegistered: (sha256) => isRegisteredContent(client, sha256),
      after,
      readsBytes: !quick,
      progress: (sha256) => {
        last = sha256;
        bar.show((done += 1), Math.max(total, done));
      },
    });
    try {
      for await (const { sha256, what, files } of findings) {
        counts[what] += 1;
        console.error(`${what.toUpperCase()} ${sha256}${what === 'unreferenced' ? '' : ` of ${files} file${files === 1 ? '' : 's'}`}`);
      }
    } catch (error) {
      console.error(`Stopped; go on with: npm run verify-files -- --after ${last || '""'}`);
      throw error;
    }
    const { missing, damaged, unreferenced } = counts;
    const summary = `${done} contents ${quick ? 'looked for' : 'read'}: ${missing} missing, ${damaged} damaged`;
    console.log(`${summary}; ${unreferenced} without a file in the database`);
    if (missing + damaged > 0) process.exitCode = 1;
  } finally {
    await client.end();
    await cluster.stop();
  }
} catch (error) {
  if (error instanceof RangeError) console.error(error.message);
  else reportFailure(error);
  process.exitCode = 2;
}

/** @throws RangeError with the usage */
function readArguments(): { quick: boolean; after: string } {
  try {
    const { quick, after } = parseArgs({
      options: { quick: { type: 'boolean', default: false }, after: { type: 'string', default: '' } },
    }).values;
    if (/^([0-9a-f]{64})?$/.test(after)) return { quick, after };
  } catch {
    // The usage says it.
  }
  throw new RangeError(USAGE);
}
