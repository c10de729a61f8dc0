import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Response } from 'supertest';
import { createApp } from '../../src/bootstrap.js';
import { AgenciesModule } from '../../src/modules/agencies/agencies.module.js';
import { AgenciesSeed } from '../../src/modules/agencies/index.js';
import { AGENCIES_SCHEMAS } from '../../src/modules/agencies/persistence/agencies.schema.js';
import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import { Env } from '../../src/platform/config/env.js';
import { Database } from '../../src/platform/database/database.js';
import { JournalReader } from '../../src/platform/journal/journal-reader.js';
import { DatabaseModule } from '../../src/platform/database.module.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { Clock } from '../../src/shared/clock.js';
import { Contract } from './contract.js';
import { SettableClock } from './settable-clock.js';
import { cloneDatabase } from './test-database.js';

@Global()
@Module({})
class ClockModule {
  static of(clock: Clock): DynamicModule {
    return { module: ClockModule, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
  }
}

/** The part of the journal that the module reads. */
@Global()
@Module({
  providers: [{ provide: JournalReader, useFactory: (database: Database) => new JournalReader(database), inject: [Database] }],
  exports: [JournalReader],
})
class JournalReading {}

/** A server with this module alone, on a database of its own with the reference data loaded; the clock stands in November 2026. */
export async function agenciesServer() {
  const database = await cloneDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-agencies-'));
  const clock = new SettableClock(new Date('2026-11-24T09:00:00+07:00'));
  const env = Env.read({ MOTCUA_LOG_LEVEL: 'silent', MOTCUA_SANDBOX: 'on', MOTCUA_DATA_DIR: dataDir });
  const settings = { url: database.appUrl, poolSize: 4, flushMode: 'single-statement', preparedStatements: true } as const;
  const app: NestFastifyApplication = await createApp(env, {
    root: (each, log) => ({
      module: class Root {},
      imports: [
        PlatformModule.of(each, log),
        ClockModule.of(clock),
        DatabaseModule.forRoot(settings, AGENCIES_SCHEMAS),
        JournalReading,
        AgenciesModule,
      ],
    }),
  });
  await app.get(Database).open();
  const issuer = app.get(SandboxIssuer);
  await app.get(AgenciesSeed).execute(undefined, issuer.trusted.settings.issuer);
  const contract = new Contract(buildOpenApi(app));
  const ask = async (method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: string | object) => {
    const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    const [status, body] = [answer.statusCode, JSON.parse(answer.body)];
    const request = { method, url: new URL(url, 'http://server.invalid').href, _data: payload, header: headers };
    contract.check({ request, status, body, text: answer.body, headers: answer.headers } as unknown as Response);
    return { status, body };
  };
  return {
    clock,
    /** What a GET answers, compared with the OpenAPI document. */
    get: (url: string, headers: Record<string, string> = {}) => ask('GET', url, headers),
    /** What a POST of JSON answers, compared with the OpenAPI document. */
    post: (url: string, payload: string | object, headers: Record<string, string> = {}) =>
      ask('POST', url, { 'content-type': 'application/json', ...headers }, payload),
    /** The header of a signed-in officer. */
    signIn: async (subject: string, agencyCode: string, roles: Parameters<SandboxIssuer['mint']>[0]['roles']) => ({
      authorization: `Bearer ${(await issuer.mint({ subject, name: subject, agencyCode, roles })).token}`,
    }),
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
