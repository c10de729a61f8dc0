import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { inProject, root } from './project.mjs';

/**
 * The configured data folder: of the environment, else of `.env`, else `.data` in the project. Nothing is checked here; the program itself
 * says what is wrong with it.
 */
export function dataFolder(environment = process.env, file = inProject('.env')) {
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return resolve(root, environment.MOTCUA_DATA_DIR?.trim() || written.MOTCUA_DATA_DIR?.trim() || '.data');
}
