import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { AdminBreachesController } from './http/admin-breaches.controller.js';
import { BreachGauge } from './persistence/breach-gauge.js';
import { BreachReader } from './persistence/breach.reader.js';
import { BreachRepository } from './persistence/breach.repository.js';
import { ClockRuleReader } from './persistence/clock-rule.reader.js';
import { BreachCommand } from './use-cases/breach-command.js';
import { FollowUpBreach } from './use-cases/follow-up-breach.js';
import { KnownDossiers } from './use-cases/known-dossiers.js';
import { LookAtBreaches } from './use-cases/look-at-breaches.js';
import { RecordBreach } from './use-cases/record-breach.js';

/** What the law on personal data (91/2025/QH15) asks of whoever keeps it. Listens to no events. */
@Module({
  imports: [AgenciesModule, DossiersModule],
  controllers: [AdminBreachesController],
  providers: [
    RecordBreach,
    FollowUpBreach,
    BreachCommand,
    KnownDossiers,
    LookAtBreaches,
    BreachRepository,
    BreachReader,
    BreachGauge,
    ClockRuleReader,
  ],
})
export class PrivacyModule {}
