import { randomBytes } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { usePersonSecret } from './platform/auth/person-key.js';
import { assertPersonSecret, openPersonSecret } from './platform/auth/person-secret.js';
import type { Env } from './platform/config/env.js';
import { Database } from './platform/database/database.js';
import { createHttpApp } from './platform/http/http-app.js';
import { assertLogsKept } from './platform/retention/kept-logs.js';
import { createLog } from './platform/telemetry/logger.js';
import { Clock } from './shared/clock.js';

/** What a caller may put in the place of the real thing: a test both, the server its log. */
export interface AppOverrides {
  /** Another root module, made with the same configuration and log. */
  readonly root?: (env: Env, log: Logger) => DynamicModule;
  readonly log?: Logger;
}

/** The server, initialised and ready to listen. */
export async function createApp(env: Env, overrides: AppOverrides = {}): Promise<NestFastifyApplication> {
  const log = overrides.log ?? createLog(env);
  // Without a database nothing is kept that a key could be found by again.
  usePersonSecret(env.appDatabaseUrl === undefined ? randomBytes(32) : await openPersonSecret(env));
  const root = overrides.root ?? ((each, its) => AppModule.of(each, its));
  const app = await createHttpApp(root(env, log), env, log);
  await app.init();
  if (env.appDatabaseUrl !== undefined) {
    await assertPersonSecret(app.get(Database));
    await assertLogsKept(app.get(Database), app.get(Clock).now());
  }
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
