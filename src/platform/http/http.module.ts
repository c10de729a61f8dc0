import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import type { Logger } from 'pino';
import { HealthProbes } from '../telemetry/health-probes.js';
import { LOG } from '../telemetry/log.js';
import { Draining } from './draining.js';
import { KnownAddresses } from './known-addresses.js';
import { ProblemFilter } from './problem.filter.js';
import { ProblemsController } from './problems.controller.js';
import { createValidationPipe } from './validation.js';

/** What every controller gets without asking: checked input and problem bodies. */
@Global()
@Module({
  controllers: [ProblemsController],
  providers: [
    Draining,
    KnownAddresses,
    {
      provide: ProblemFilter,
      inject: [LOG, KnownAddresses],
      useFactory: (log: Logger, addresses: KnownAddresses) => new ProblemFilter(log, addresses),
    },
    { provide: APP_FILTER, useExisting: ProblemFilter },
    { provide: APP_PIPE, useFactory: createValidationPipe },
  ],
  exports: [Draining, KnownAddresses, ProblemFilter],
})
export class HttpModule implements OnModuleInit {
  constructor(
    private readonly probes: HealthProbes,
    private readonly draining: Draining,
  ) {}

  onModuleInit(): void {
    this.probes.register('accepting-requests', async () => {
      if (this.draining.isStopping) throw new Error('the server is stopping');
    });
  }
}
