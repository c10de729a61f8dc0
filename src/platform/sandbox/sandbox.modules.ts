import { Global, Module } from '@nestjs/common';
import { CommandIds } from '../http/command.guard.js';
import { ExampleIds } from './example-ids.js';
import { SandboxClockController } from './sandbox-clock.controller.js';
import { SandboxTokensController } from './sandbox-tokens.controller.js';

/** Trial tokens. Imported in a sandbox only; `PersonaDirectory` is bound by the module that owns the seed. */
@Module({ controllers: [SandboxTokensController] })
export class SandboxTokensModule {}

/** The movable clock. Imported in a sandbox only; needs `SandboxClockControl` and `WorkingTime` from global modules. */
@Module({ controllers: [SandboxClockController] })
export class SandboxClockModule {}

/** Ids of what examples create. Imported in a sandbox only; needs the database. */
@Global()
@Module({ providers: [{ provide: CommandIds, useClass: ExampleIds }], exports: [CommandIds] })
export class SandboxExampleIdsModule {}
