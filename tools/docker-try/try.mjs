/**
 * Runs the command of each image of docker/ on this machine without an engine: `npm run build && node tools/docker-try/try.mjs [--node
 * <binary>]`. The image of the server is laid out by its Dockerfile and entered with chroot, as an ordinary user and read-only. Needs Linux
 * and root; the part of compose.scale.yml also needs the packages pgbouncer and nginx of the distribution.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../../src/launcher/project.mjs';
import { furnish } from './container.mjs';
import { layOut } from './dockerfile.mjs';
import { trySingle } from './try-single.mjs';
import { tryScale } from './try-scale.mjs';
import { openIssuer, openPostgres } from './surroundings.mjs';

const { values } = parseArgs({ options: { node: { type: 'string', default: process.execPath } } });
if (process.platform !== 'linux' || process.getuid() !== 0) {
  console.error('Entering a root file system needs Linux and root.');
  process.exit(2);
}

const passwords = { OWNER_PASSWORD: 'owner1', APP_PASSWORD: 'app2', DISPOSAL_PASSWORD: 'disposal3' };
const folder = mkdtempSync(join(tmpdir(), 'mot-cua-images-'));
const issuer = await openIssuer();
const postgres = await openPostgres(join(folder, 'postgres'), passwords);
let failed = false;
const check = (what, good, seen = '') => {
  failed ||= !good;
  console.log(`${good ? 'ok    ' : 'FAILED'}  ${what}${seen === '' ? '' : `: ${seen}`}`);
};
try {
  const image = layOut(inProject('docker', 'Dockerfile'), folder);
  image.writable ??= [];
  furnish(image.root, image.writable, values.node);
  const url = (role, password, port = postgres.port) => `postgresql://motcua_${role}:${password}@127.0.0.1:${port}/motcua`;
  const place = { image, issuer, postgres, url, passwords, check, folder };
  await trySingle(place);
  const installed = ['pgbouncer', 'nginx'].filter((program) => spawnSync('which', [program]).status === 0);
  if (installed.length === 2) await tryScale(place);
  else console.log('left out: compose.scale.yml, because pgbouncer or nginx is not installed');
} finally {
  postgres.discard();
  issuer.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
