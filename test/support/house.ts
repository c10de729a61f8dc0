import { isUtf8 } from 'node:buffer';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Response, type Test } from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { createApp } from '../../src/bootstrap.js';
import { PersonaDirectory } from '../../src/platform/sandbox/persona-directory.js';
import { SandboxIssuer, type TokenHolder } from '../../src/platform/sandbox/sandbox-issuer.js';
import { Env } from '../../src/platform/config/env.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { Contract } from './contract.js';
import { PERSON_KEY } from './person-secret.js';
import { addressed, frontOf, noted } from './proxied.js';
import { cloneReferenceDatabase } from './reference-database.js';
import type { TestDatabase } from './test-database.js';

/** When every journey begins: a Friday, before a Monday that works and a Tuesday that is a holiday. */
export const JOURNEY_START = '2026-11-20T14:10:00+07:00';

/** A whole server with the reference data of a fresh install, its own database, and a clock that only the story moves. */
export class House {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly contract: Contract,
    readonly clone: TestDatabase,
    readonly dataDir: string,
  ) {}

  /** @param arranged the modules of the application in another order */
  static async open(settings: Record<string, string> = {}, arranged = (root: DynamicModule): DynamicModule => root): Promise<House> {
    const clone = await cloneReferenceDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-journey-'));
    const env = Env.read({
      NODE_ENV: 'test',
      MOTCUA_SANDBOX: 'on',
      MOTCUA_LOG_LEVEL: 'silent',
      MOTCUA_DATA_DIR: dataDir,
      MOTCUA_PERSON_KEY: PERSON_KEY,
      ...settings,
    }).connectedTo(clone.appUrl);
    const start = Date.parse(JOURNEY_START);
    const app = await createApp(env, { root: (its, log) => arranged(AppModule.of(its, log, () => start)) });
    await app.listen(0, '127.0.0.1');
    return new House(app, new Contract(buildOpenApi(app)), clone, dataDir);
  }

  /** Somebody of the seed, by persona, or a made-up holder of a token. */
  async as(holder: string | TokenHolder): Promise<Caller> {
    const { token } = await this.app.get(SandboxIssuer).mint(typeof holder === 'string' ? await this.persona(holder) : holder);
    return new Caller(this, `Bearer ${token}`);
  }

  /** Somebody of the seed, by the word for them. */
  async persona(code: string): Promise<TokenHolder> {
    const persona = (await this.app.get(PersonaDirectory).list()).find((each) => each.code === code);
    if (!persona) throw new Error(`no such persona: ${code}`);
    return persona;
  }

  /** Somebody without a token. */
  get anybody(): Caller {
    return new Caller(this, undefined);
  }

  /** Moves the clock to a local time, `2026-11-25 10:00`, running the jobs on the way. */
  async clockTo(local: string): Promise<Response> {
    return this.anybody.put('/v1/sandbox/clock', { now: `${local.replace(' ', 'T')}:00+07:00` });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.clone.drop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** One caller over HTTP; each answer is held against the OpenAPI document. */
export class Caller {
  constructor(
    private readonly house: House,
    private readonly authorization: string | undefined,
  ) {}

  /** The same caller with another token, such as a forged one. */
  withToken(change: (token: string) => string): Caller {
    return new Caller(this.house, change(this.authorization ?? ''));
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.call(this.client.get(path), headers);
  }

  put(path: string, body: object): Promise<Response> {
    return this.call(this.client.put(path).send(body));
  }

  delete(path: string): Promise<Response> {
    return this.call(this.client.delete(path));
  }

  /** A question that changes nothing: no key. */
  send(path: string, body: object | undefined): Promise<Response> {
    return this.call(this.client.post(path).send(body));
  }

  /** A command: with an idempotency key of its own unless one is given, and the version seen. */
  post(path: string, body: object | undefined, version?: number, headers: Record<string, string> = {}): Promise<Response> {
    const condition: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
    return this.call(this.client.post(path).send(body), { 'idempotency-key': randomUUID(), ...condition, ...headers });
  }

  /** Uploads a file and answers its id. */
  async upload(audience: string, name: string, mediaType: string, bytes: Buffer, headers: Record<string, string> = {}): Promise<Response> {
    // A proxy that goes by the document reads every body as text.
    const client = isUtf8(bytes) ? this.client : this.plainClient;
    const test = client.post(`/v1/${audience}/files`).query({ name }).set('content-type', mediaType);
    return this.call(test.serialize((sent: unknown) => sent as string).send(bytes), { 'idempotency-key': randomUUID(), ...headers });
  }

  /** Asks in any way: bytes as they are, or nothing at all where there are none. */
  ask(
    method: 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    bytes: Buffer | undefined,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const test = this.plainClient[method](path);
    return this.call(
      bytes === undefined
        ? test
        : test
            .serialize((sent: unknown) => sent as string)
            .set('content-type', 'application/json')
            .send(bytes),
      headers,
    );
  }

  /** Sends bytes as they are, which need not be JSON or text at all. */
  raw(path: string, bytes: Buffer, headers: Record<string, string> = {}): Promise<Response> {
    const test = this.plainClient.post(path).serialize((sent: unknown) => sent as string);
    return this.call(test.set('content-type', 'application/json').send(bytes), { 'idempotency-key': randomUUID(), ...headers });
  }

  /** For what the document allows, which a proxy that goes by the document may see. */
  private get client(): ReturnType<typeof request> {
    return request(frontOf(this.house.app));
  }

  /** For anything else, which a proxy may not pass on as it is. */
  private get plainClient(): ReturnType<typeof request> {
    return request(this.house.app.getHttpServer());
  }

  private async call(test: Test, headers: Record<string, string> = {}): Promise<Response> {
    const authorized = this.authorization === undefined ? {} : { authorization: this.authorization };
    return noted(this.house.contract.check(await addressed(test, this.house.app).set({ ...authorized, ...headers })));
  }
}
