import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Registry } from 'prom-client';
import { registerDatabaseGauge } from '../../../platform/telemetry/database-gauge.js';
import { Clock } from '../../../shared/clock.js';
import { BreachReader } from './breach.reader.js';

/** Tells the operator of notices that the law wants soon, so that an alarm can be set on them; any replica reports the same. */
@Injectable()
export class BreachGauge implements OnModuleInit {
  constructor(
    private readonly registry: Registry,
    private readonly breaches: BreachReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    registerDatabaseGauge(this.registry, {
      name: 'motcua_breach_notices',
      help: 'Breaches of which the authority has not been told yet, by how soon it has to be',
      labels: ['notice'],
      samples: async () =>
        (await this.breaches.waiting(this.clock.now())).map(({ notice, breaches }) => ({ labels: { notice }, value: breaches })),
    });
  }
}
