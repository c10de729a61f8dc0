import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { SandboxTokensModule } from './platform/auth/sandbox/sandbox.modules.js';
import type { Env } from './platform/config/env.js';
import { PlatformModule } from './platform/platform.module.js';

/** The only place that knows all modules. */
@Module({})
export class AppModule {
  static of(env: Env, log: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.of(env, log), ...(env.sandbox ? [SandboxTokensModule] : [])],
    };
  }
}
