import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { createApp } from '../../src/bootstrap.js';
import { Env } from '../../src/platform/config/env.js';
import { SandboxIssuer, type TokenHolder } from '../../src/platform/sandbox/sandbox-issuer.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { Contract } from './contract.js';
import { sampleRefusals } from './sample-refusals.js';
import { SampleModule } from './sample-routes.js';

export const DESK: TokenHolder = { subject: 'desk-1', name: 'Trần Văn Quầy', agencyCode: 'H21.05', roles: ['desk-officer'] };
export const PARTNER: TokenHolder = {
  subject: 'system-1',
  name: 'Hệ thống đối tác',
  roles: ['partner-system', 'desk-officer'],
  agencyCode: 'H21',
};

/** A server of sample routes over the real platform, with its contract and its callers. */
export class SampleHouse {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly contract: Contract,
    private readonly dataDir: string,
  ) {}

  static async open(settings: Record<string, string> = {}): Promise<SampleHouse> {
    const dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-http-'));
    const env = Env.read({ MOTCUA_DATA_DIR: dataDir, MOTCUA_LOG_LEVEL: 'silent', NODE_ENV: 'test', ...settings });
    const app = await createApp(env, { root: SampleModule.of });
    await app.listen(0, '127.0.0.1');
    return new SampleHouse(app, new Contract(buildOpenApi(app, sampleRefusals())), dataDir);
  }

  /** A client without a token. */
  get http(): ReturnType<typeof request> {
    return request(this.app.getHttpServer());
  }

  async bearer(holder: TokenHolder): Promise<string> {
    return `Bearer ${(await this.app.get(SandboxIssuer).mint(holder)).token}`;
  }

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
