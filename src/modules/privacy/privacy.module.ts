import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { AdminBreachesController } from './http/admin-breaches.controller.js';
import { CitizenDataRequestsController } from './http/citizen-data-requests.controller.js';
import { OfficerDataRequestsController } from './http/officer-data-requests.controller.js';
import { BreachGauge } from './persistence/breach-gauge.js';
import { BreachReader } from './persistence/breach.reader.js';
import { BreachRepository } from './persistence/breach.repository.js';
import { ClockRuleReader } from './persistence/clock-rule.reader.js';
import { DataRequestReader } from './persistence/data-request.reader.js';
import { DataRequestRepository } from './persistence/data-request.repository.js';
import { BreachCommand } from './use-cases/breach-command.js';
import { DecideRequest } from './use-cases/decide-request.js';
import { FollowUpBreach } from './use-cases/follow-up-breach.js';
import { KnownDossiers } from './use-cases/known-dossiers.js';
import { LookAtBreaches } from './use-cases/look-at-breaches.js';
import { LookAtRequests } from './use-cases/look-at-requests.js';
import { MakeRequest } from './use-cases/make-request.js';
import { RecordBreach } from './use-cases/record-breach.js';

/** What the law on personal data (91/2025/QH15) asks of whoever keeps it. Listens to no events. */
@Module({
  imports: [AgenciesModule, DossiersModule],
  controllers: [AdminBreachesController, CitizenDataRequestsController, OfficerDataRequestsController],
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
    MakeRequest,
    DecideRequest,
    LookAtRequests,
    DataRequestRepository,
    DataRequestReader,
  ],
})
export class PrivacyModule {}
