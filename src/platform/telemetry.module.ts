import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { HealthProbes } from './telemetry/health-probes.js';
import { HealthController } from './operations/health.controller.js';
import { HttpMetrics } from './telemetry/http-metrics.js';
import { LOG } from './telemetry/log.js';
import { MetricsController } from './operations/metrics.controller.js';

/** Log, figures and health, for all modules. */
@Global()
@Module({})
export class TelemetryModule {
  static of(log: Logger): DynamicModule {
    return {
      module: TelemetryModule,
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: LOG, useValue: log },
        { provide: Registry, useFactory: createRegistry },
        { provide: HttpMetrics, inject: [Registry], useFactory: (registry: Registry) => new HttpMetrics(registry) },
        HealthProbes,
      ],
      exports: [LOG, Registry, HttpMetrics, HealthProbes],
    };
  }
}

/** A registry of this application alone, so that several can live in one process (tests). */
function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
