import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Env } from './config/env.js';
import { CommandGuard } from './http/command.guard.js';
import { AccessGuard } from './http/access.guard.js';
import { ActorDirectory } from './auth/actor-directory.js';
import { BearerGuard } from './auth/bearer.guard.js';
import { BearerStrategy } from './auth/bearer-strategy.js';
import { Callers } from './auth/callers.js';
import type { TrustedIssuer } from './auth/issuer-verifier.js';
import { PartnerSystems } from './auth/partner-systems.js';
import { SandboxIssuer } from './sandbox/sandbox-issuer.js';

/**
 * Who calls, and whether the route is open to them. `ActorDirectory` is bound by the module that owns agencies; without it no agency
 * is known, and officers are refused.
 */
@Global()
@Module({})
export class AuthModule {
  static of(env: Env): DynamicModule {
    const sandbox = env.sandbox ? [{ provide: SandboxIssuer, useFactory: () => SandboxIssuer.open(env.dataDir) }] : [];
    return {
      module: AuthModule,
      providers: [
        ...sandbox,
        {
          provide: Callers,
          inject: [
            { token: ActorDirectory, optional: true },
            { token: SandboxIssuer, optional: true },
            { token: PartnerSystems, optional: true },
          ],
          useFactory: (directory?: ActorDirectory, issuer?: SandboxIssuer, systems?: PartnerSystems) =>
            new Callers(trustedIssuers(env, issuer), directory, systems),
        },
        BearerStrategy,
        BearerGuard,
        // In this order: the headers of a command belong to a caller.
        AccessGuard,
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_GUARD, useClass: CommandGuard },
      ],
      exports: [Callers, AccessGuard, ...(env.sandbox ? [SandboxIssuer] : [])],
    };
  }
}

function trustedIssuers(env: Env, sandbox: SandboxIssuer | undefined): readonly TrustedIssuer[] {
  const configured = env.authIssuers.map((settings) => ({ settings }));
  return sandbox === undefined ? configured : [...configured, sandbox.trusted];
}
