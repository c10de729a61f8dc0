import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TEMPLATE = 'motcua_template';
const FOLDER = /^motcua-test-(\d+)-/;
const build = new URL('../../dist/src/platform/database/', import.meta.url);

/** What a killed run left behind: its server is still up, and its folder too. */
function sweepAbandoned(isAlive) {
  for (const name of readdirSync(tmpdir())) {
    const runner = Number(FOLDER.exec(name)?.[1] ?? 0);
    if (runner === 0 || isAlive(runner)) continue;
    const folder = join(tmpdir(), name);
    const cluster = join(folder, 'postgres');
    const pidFile = join(cluster, 'postmaster.pid');
    const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
    try {
      if (pid > 0 && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(realpathSync(cluster))) process.kill(pid, 'SIGQUIT');
    } catch {
      // It has gone by itself, or it is not ours to end.
    }
    for (const path of [existsSync(cluster) ? realpathSync(cluster) : cluster, folder]) {
      rmSync(path, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
    }
  }
}

/** Starts one throw-away PostgreSQL for the run and migrates the template that every suite's database is cloned from. */
export default async function globalSetup() {
  if (!existsSync(new URL('embedded-postgres.js', build))) throw new Error('The database is migrated by the build: run `npm test` or `npm run build` first.');
  const { startEmbeddedPostgres } = await import(new URL('embedded-postgres.js', build).href);
  const { isAlive } = await import(new URL('embedded/postmaster.js', build).href);
  const { prepareRoles } = await import(new URL('roles.js', build).href);
  const { runMigrations } = await import(new URL('migrator.js', build).href);

  sweepAbandoned(isAlive);
  const dataDir = mkdtempSync(join(tmpdir(), `motcua-test-${process.pid}-`));
  // Root runs the server as another user, who has to get in.
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  globalThis.motcuaTestServer = server;
  // Jest does not run the teardown when a set-up fails or the run is interrupted.
  process.once('exit', () => server.discard());
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));

  const template = await prepareRoles(server.adminUrl, TEMPLATE, server.passwords);
  await runMigrations(template.ownerUrl);
  process.env.MOTCUA_TEST_DATABASES = JSON.stringify({ adminUrl: server.adminUrl, template: TEMPLATE, ...template });
}
