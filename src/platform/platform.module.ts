import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuthModule } from './auth.module.js';
import { Env } from './config/env.js';
import { SecretBox } from './config/secret-box.js';
import { HttpModule } from './http/http.module.js';
import { TelemetryModule } from './telemetry.module.js';

/** Configuration, log, health, authentication and HTTP: what a server needs before it knows any business. */
@Global()
@Module({})
export class PlatformModule {
  static of(env: Env, log: Logger): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TelemetryModule.of(log), AuthModule.of(env), HttpModule],
      providers: [
        { provide: Env, useValue: env },
        { provide: SecretBox, useValue: new SecretBox(env.secretKey, env.dataDir) },
      ],
      exports: [Env, SecretBox],
    };
  }
}
