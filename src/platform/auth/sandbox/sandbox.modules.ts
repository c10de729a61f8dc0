import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ExampleIds } from './example-ids.js';
import { SandboxClockController } from './sandbox-clock.controller.js';
import { SandboxTokensController } from './sandbox-tokens.controller.js';

/** Trial tokens, and ids of examples. Imported in a sandbox only; `PersonaDirectory` is bound by the module that owns the seed. */
@Module({ controllers: [SandboxTokensController], providers: [{ provide: APP_GUARD, useClass: ExampleIds }] })
export class SandboxTokensModule {}

/** The movable clock. Imported in a sandbox only; needs `SandboxClockControl` and `WorkingTime` from global modules. */
@Module({ controllers: [SandboxClockController] })
export class SandboxClockModule {}
