/**
 * Lints docker/: each Dockerfile with dockerfile-utils, each Compose file with dclint, which checks it against the Compose schema too; installs
 * them first when needed. Needs no engine. Ends with a non-zero exit code when anything is found.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../src/launcher/project.mjs';
import { run, runNode } from '../../src/launcher/run.mjs';

const DOCKERFILES = ['docker/Dockerfile', 'docker/pgbouncer/Dockerfile'];
const COMPOSE_FILES = ['docker/compose.yml', 'docker/compose.scale.yml'];

const folder = inProject('tools', 'docker-lint');
const marker = join(folder, 'node_modules', '.installed-lock');
const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');

if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
  console.log('Installing the linters of docker/ ...');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: folder, shell: !npm?.endsWith('npm-cli.js') && process.platform === 'win32' };
  const code = npm?.endsWith('npm-cli.js') ? await runNode([npm, ...args], options) : await run('npm', args, options);
  if (code !== 0) process.exit(code);
  writeFileSync(marker, lock);
}

const { validate } = await import('dockerfile-utils');
let found = 0;
for (const file of DOCKERFILES) {
  for (const { range, message } of validate(readFileSync(inProject(file), 'utf8'))) {
    console.error(`${file}:${range.start.line + 1}  ${message}`);
    found += 1;
  }
}
const dclint = join(folder, 'node_modules', 'dclint', 'bin', 'dclint.cjs');
const compose = await runNode([dclint, '-c', join(folder, '.dclintrc.json'), '--max-warnings', '0', ...COMPOSE_FILES.map((file) => inProject(file))]);
console.log(`${DOCKERFILES.length} Dockerfiles, ${COMPOSE_FILES.length} Compose files`);
process.exit(found > 0 ? 1 : compose);
