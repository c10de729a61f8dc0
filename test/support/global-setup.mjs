import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TEMPLATE = 'motcua_template';
const FOLDER = /^motcua-test-(\d+)-/;
const build = new URL('../../dist/src/platform/', import.meta.url);

function present(path) {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Ends the server of a folder by its process number, whatever state the folder is in, and deletes both. Waits for nothing, so exit handlers
 * may call it.
 */
function discard(folder) {
  const cluster = present(join(folder, 'postgres'));
  const pidFile = cluster && present(join(cluster, 'postmaster.pid'));
  const pid = pidFile ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
  try {
    // Where the system shows command lines, the number is believed only if its process serves this folder.
    const commandLine = present('/proc/self') ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : cluster;
    if (pid > 0 && commandLine.includes(cluster)) process.kill(pid, 'SIGQUIT');
  } catch {
    // It has gone by itself.
  }
  for (const path of cluster ? [cluster, folder] : [folder]) rmSync(path, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
}

/** Runs that were killed could clean up nothing. */
function sweepAbandoned(isAlive) {
  for (const name of readdirSync(tmpdir())) {
    const runner = Number(FOLDER.exec(name)?.[1] ?? 0);
    if (runner > 0 && !isAlive(runner)) discard(join(tmpdir(), name));
  }
}

/** Starts one throw-away PostgreSQL for the run and migrates the template that every suite's database is cloned from. */
export default async function globalSetup() {
  if (!existsSync(new URL('cluster/embedded-postgres.js', build)))
    throw new Error('The database is migrated by the build: run `npm test` or `npm run build` first.');
  const { startEmbeddedPostgres } = await import(new URL('cluster/embedded-postgres.js', build).href);
  const { isAlive } = await import(new URL('cluster/postmaster.js', build).href);
  const { prepareRoles } = await import(new URL('database/roles.js', build).href);
  const { runMigrations } = await import(new URL('database/migrator.js', build).href);

  sweepAbandoned(isAlive);
  const dataDir = mkdtempSync(join(tmpdir(), `motcua-test-${process.pid}-`));
  // Root runs the server as another user, who has to get in.
  chmodSync(dataDir, 0o755);
  let server;
  globalThis.discardTestServer = () => (server ? server.discard() : discard(dataDir));
  // Jest does not run the teardown when a set-up fails or the run is interrupted.
  process.once('exit', globalThis.discardTestServer);
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));

  server = await startEmbeddedPostgres({ dataDir, durable: false });
  const template = await prepareRoles(server.adminUrl, TEMPLATE, server.passwords);
  await runMigrations(template.ownerUrl, 'finish');
  process.env.MOTCUA_TEST_DATABASES = JSON.stringify({ adminUrl: server.adminUrl, template: TEMPLATE, ...template });
}
