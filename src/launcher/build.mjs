import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { inProject, readJson, secondsSince } from './project.mjs';
import { runNode } from './run.mjs';

const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];
const STAMP = ['dist', '.sources.json'];

function* filesUnder(folder) {
  for (const entry of readdirSync(inProject(folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (/\.(ts|json)$/.test(entry.name)) yield path;
  }
}

/** Size and time of change of all that goes into the build. */
function sources() {
  const paths = [...SETTINGS, ...filesUnder('src'), ...filesUnder('migrations')];
  return Object.fromEntries(
    paths.map((path) => {
      const { size, mtimeMs } = statSync(inProject(path));
      return [path, `${size} ${mtimeMs}`];
    }),
  );
}

/** Whether `dist` was made of exactly these sources. */
export function isBuilt() {
  return existsSync(inProject('dist', 'src')) && JSON.stringify(readJson(...STAMP)) === JSON.stringify(sources());
}

/** Builds `dist` with the Nest compiler when a source is newer, other or gone. */
export async function build() {
  const wanted = sources();
  const built = existsSync(inProject('dist', 'src')) ? readJson(...STAMP) : undefined;
  if (built && JSON.stringify(built) === JSON.stringify(wanted)) return;
  // A source that is gone would live on as JavaScript, which matters most for migrations: they are found by looking into the folder.
  const gone = built && Object.keys(built).some((path) => !(path in wanted));
  if (!built || gone) rmSync(inProject('dist'), { recursive: true, force: true });
  const start = Date.now();
  console.log('Building ...');
  const code = await runNode([inProject('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build']);
  if (code !== 0) {
    console.error('The build failed; nothing was started.');
    process.exit(code);
  }
  writeFileSync(inProject(...STAMP), JSON.stringify(wanted));
  console.log(`Built in ${secondsSince(start)}.`);
}
