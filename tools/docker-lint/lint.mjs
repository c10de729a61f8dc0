/**
 * Lints docker/: each Dockerfile with dockerfile-utils, each Compose file with dclint, which checks it against the Compose schema too;
 * installs them first when needed. Needs no engine. Ends with a non-zero exit code when anything is found.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../src/launcher/project.mjs';
import { runNode } from '../../src/launcher/run.mjs';
import { installTool } from '../../src/launcher/tool-packages.mjs';

const DOCKERFILES = ['docker/Dockerfile', 'docker/pgbouncer/Dockerfile'];
const COMPOSE_FILES = ['docker/compose.yml', 'docker/compose.scale.yml'];

const folder = inProject('tools', 'docker-lint');
await installTool(folder, 'the linters of docker/');

const { validate } = await import('dockerfile-utils');
let found = 0;
for (const file of DOCKERFILES) {
  for (const { range, message } of validate(readFileSync(inProject(file), 'utf8'))) {
    console.error(`${file}:${range.start.line + 1}  ${message}`);
    found += 1;
  }
}
const dclint = join(folder, 'node_modules', 'dclint', 'bin', 'dclint.cjs');
const compose = await runNode([
  dclint,
  '-c',
  join(folder, '.dclintrc.json'),
  '--max-warnings',
  '0',
  ...COMPOSE_FILES.map((file) => inProject(file)),
]);
console.log(`${DOCKERFILES.length} Dockerfiles, ${COMPOSE_FILES.length} Compose files`);
process.exit(found > 0 ? 1 : compose);
