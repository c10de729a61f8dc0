import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Env } from './env.js';
import { projectRoot } from './project-root.js';

/** The configuration of this process: its environment, and `.env` of the project for what that does not say. @throws EnvError */
export function readEnv(): Env {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return Env.read(process.env);
}
