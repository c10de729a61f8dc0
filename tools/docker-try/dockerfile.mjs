import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inProject } from '../../src/launcher/project.mjs';

/** The stages of a Dockerfile: name and instructions, each as word and rest. Continued lines are not read, and ours have none. */
export function readStages(path) {
  const stages = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, word, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (word === 'FROM') stages.push({ name: rest.split(' AS ')[1] ?? 'last', instructions: [] });
    else if (word) stages.at(-1).instructions.push({ word, rest });
  }
  return stages;
}

/** Top-level names that .dockerignore lets through to the engine. */
const inContext = readFileSync(inProject('.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

function copy(rest, roots, name, workdir) {
  const [target, source, ...options] = rest.split(' ').reverse();
  const stage = options.find((option) => option.startsWith('--from='))?.slice('--from='.length);
  for (const each of stage ? [source] : rest.split(' ').slice(0, -1)) {
    if (!stage && !inContext.some((known) => each === known || each.startsWith(`${known}/`)))
      throw new Error(`.dockerignore keeps ${each} from the engine`);
    const from = stage ? join(roots[stage], each) : inProject(each);
    const to = target === './' ? join(roots[name], workdir, basename(each)) : join(roots[name], workdir, target);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

/**
 * Does what the Dockerfile of the server says, in folders instead of layers: files are copied, commands of the stages before the last are
 * run. Answers the root folder of the last stage and what it says about running.
 */
export function layOut(path, into) {
  const roots = {};
  const stages = readStages(path);
  let run;
  for (const { name, instructions } of stages) {
    roots[name] = join(into, name);
    mkdirSync(roots[name], { recursive: true });
    run = { root: roots[name], env: {}, workdir: '/' };
    for (const { word, rest } of instructions) {
      if (word === 'WORKDIR') mkdirSync(join(roots[name], (run.workdir = rest)), { recursive: true });
      else if (word === 'COPY') copy(rest, roots, name, run.workdir);
      else if (word === 'RUN' && name !== 'last')
        execFileSync('sh', ['-c', rest], { cwd: join(roots[name], run.workdir), stdio: 'inherit' });
      else if (word === 'ENV') Object.assign(run.env, Object.fromEntries(rest.split(' ').map((pair) => pair.split('='))));
      else if (word === 'CMD') run.command = JSON.parse(rest);
      else if (word === 'HEALTHCHECK') run.healthcheck = JSON.parse(rest.slice(rest.indexOf('CMD ') + 'CMD '.length));
      else if (word === 'VOLUME') run.writable = JSON.parse(rest);
    }
  }
  return run;
}
