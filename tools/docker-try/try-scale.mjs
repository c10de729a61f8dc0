import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { inProject } from '../../src/launcher/project.mjs';
import { Container, freePort, furnish } from './container.mjs';

const DOSSIERS = 60;

/** A root file system with one configuration file, its addresses replaced by those of here. */
function configured(folder, name, file, replacements) {
  const root = join(folder, name);
  mkdirSync(join(root, 'conf'), { recursive: true });
  furnish(root, ['/tmp'], process.execPath);
  const text = Object.entries(replacements).reduce(
    (all, [from, to]) => all.replace(from, to),
    readFileSync(inProject('docker', file), 'utf8'),
  );
  writeFileSync(join(root, 'conf', name), text);
  return { root, writable: ['/tmp'] };
}

/** The parts of compose.scale.yml together: two servers behind nginx and PgBouncer in transaction mode. */
export async function tryScale({ image, issuer, postgres, url, passwords, check, folder }) {
  const [poolerPort, proxyPort, ...ports] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const pooler = configured(folder, 'pgbouncer.ini', 'pgbouncer/pgbouncer.ini', {
    'host=postgres port=5432': `host=127.0.0.1 port=${postgres.port}`,
    'listen_port = 6432': `listen_port = ${poolerPort}`,
  });
  cpSync(inProject('docker', 'pgbouncer', 'start-pgbouncer'), join(pooler.root, 'conf', 'start-pgbouncer'));
  const proxy = configured(folder, 'nginx.conf', 'nginx/nginx.conf', {
    'listen 8080': `listen 127.0.0.1:${proxyPort}`,
    'server app:3000 max_fails=3 fail_timeout=5s;': ports.map((port) => `server 127.0.0.1:${port} max_fails=3 fail_timeout=5s;`).join('\n'),
  });
  const env = {
    ...image.env,
    APP_DATABASE_URL: url('app', passwords.APP_PASSWORD, poolerPort),
    DIRECT_DATABASE_URL: url('app', passwords.APP_PASSWORD),
    MOTCUA_AUTH_ISSUERS: issuer.settings,
    MOTCUA_PREPARED_STATEMENTS: 'off',
    MOTCUA_RATE_LIMIT_PER_MINUTE: '0',
  };
  const { root, workdir, writable, command } = image;
  const running = [
    new Container({
      ...pooler,
      env: { APP_PASSWORD: passwords.APP_PASSWORD },
      command: ['sh', '/conf/start-pgbouncer', '/conf/pgbouncer.ini'],
    }),
    ...ports.map((port) => new Container({ root, workdir, writable, env: { ...env, PORT: String(port), MOTCUA_ROLE: 'http' }, command })),
    new Container({ ...proxy, command: ['nginx', '-c', '/conf/nginx.conf', '-g', 'daemon off;'] }),
  ];
  try {
    await Promise.all(ports.map((port, index) => running[1 + index].ready(`http://127.0.0.1:${port}/health/ready`)));
    const base = `http://127.0.0.1:${proxyPort}`;
    await running.at(-1).ready(`${base}/health/ready`);
    check('two servers are ready behind proxy and pooler', true);
    check('the proxy does not show the figures', (await fetch(`${base}/metrics`)).status === 404);
    const token = await issuer.token('can-bo-1', { roles: ['desk-officer'], agency: 'H21.195', name: 'Cán bộ thử' });
    const receive = () =>
      fetch(`${base}/v1/desk/dossiers`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({
          procedureCode: '1.004944',
          resolvingAgencyCode: 'H21.195',
          channel: 'direct',
          returnMethod: 'counter',
          applicant: { kind: 'citizen', name: 'Nguyễn Văn Thử', identityNumber: '052099000123' },
          components: [
            { key: '1', originals: 1 },
            { key: '2', copies: 1 },
          ],
        }),
      }).then(async (answer) => ({ status: answer.status, body: await answer.json() }));
    const answers = await Promise.all(Array.from({ length: DOSSIERS }, receive));
    const codes = answers.map(({ body }) => body.code).sort();
    check(
      `${DOSSIERS} dossiers at once through all of it, each with a code of its own`,
      new Set(codes).size === DOSSIERS && answers.every(({ status }) => status === 201),
      `${codes[0]} to ${codes.at(-1)}`,
    );
    await running[1].stop();
    const rest = await Promise.all(Array.from({ length: 20 }, () => fetch(`${base}/v1/public/procedures?limit=1`)));
    check(
      'one server stopped: the other answers all',
      rest.every(({ status }) => status === 200),
    );
  } finally {
    for (const container of running.reverse()) await container.stop();
  }
}
