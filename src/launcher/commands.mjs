import { pathToFileURL } from 'node:url';
import { check } from './check.mjs';
import { jest } from './jest.mjs';
import { inProject } from './project.mjs';
import { runNode } from './run.mjs';

/**
 * Runs a built program in this very process: signals, exit code and kill -9 then mean the program itself, with nobody in between.
 */
const enter =
  (...path) =>
  async (args) => {
    const file = inProject('dist', ...path);
    process.argv = [process.execPath, file, ...args];
    process.setSourceMapsEnabled(true);
    await import(pathToFileURL(file).href);
  };

/** Runs a script of the project first, and the command when that went well. */
const afterNode =
  (...script) =>
  (command) =>
  async (args) => {
    const code = await runNode([inProject(...script)]);
    if (code !== 0) process.exit(code);
    await command(args);
  };

const exitWith = (work) => async (args) => process.exit(await work(args));

/** Builds a program that is no part of the product, by a configuration of its own, and runs it. */
const compileAndEnter =
  (config, ...path) =>
  async (args) => {
    const code = await runNode([inProject('node_modules', 'typescript', 'bin', 'tsc'), '-p', config]);
    if (code !== 0) process.exit(code);
    await enter(...path)(args);
  };

/** What `node src/start.mjs <name>` can do; package.json names the same commands. */
export const COMMANDS = {
  start: enter('src', 'main.js'),
  migrate: enter('src', 'migrate.js'),
  openapi: afterNode('tools', 'refusals', 'generate.mjs')(enter('src', 'openapi.js')),
  'import-procedures': enter('src', 'import-procedures.js'),
  'verify-journal': enter('src', 'verify-journal.js'),
  'verify-files': enter('src', 'verify-files.js'),
  recount: enter('src', 'recount.js'),
  demo: enter('src', 'demo.js'),
  test: exitWith((args) => runNode(jest(args))),
  check: exitWith((args) => check(args)),
  bench: compileAndEnter('tsconfig.bench.json', 'test', 'bench', 'run.js'),
  faults: compileAndEnter('tsconfig.faults.json', 'test', 'faults', 'run.js'),
};
