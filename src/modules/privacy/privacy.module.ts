import { Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { PersonalPart } from '../../platform/http/personal-part.js';
import { AccessLog } from '../../platform/journal/access-log.js';
import { Clock } from '../../shared/clock.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { DocumentsPart } from '../documents/index.js';
import { DossiersPart } from '../dossiers/index.js';
import { SatisfactionPart } from '../feedback/index.js';
import { NoticesPart } from '../notices/index.js';
import { ReceivablesPart } from '../payments/index.js';
import { AdminBreachesController } from './http/admin-breaches.controller.js';
import { CitizenDataRequestsController } from './http/citizen-data-requests.controller.js';
import { CitizenExportController } from './http/citizen-export.controller.js';
import { ExportedPerson } from './http/exported-person.js';
import { OfficerDataRequestsController } from './http/officer-data-requests.controller.js';
import { DataRequestsPart } from './http/personal-part.js';
import { TakeOverRequests } from './jobs/take-over-requests.js';
import { BreachGauge } from './persistence/breach-gauge.js';
import { BreachReader } from './persistence/breach.reader.js';
import { BreachRepository } from './persistence/breach.repository.js';
import { ClockRuleReader } from './persistence/clock-rule.reader.js';
import { DataRequestReader } from './persistence/data-request.reader.js';
import { DataRequestRepository } from './persistence/data-request.repository.js';
import { BreachCommand } from './use-cases/breach-command.js';
import { CarryOutRequest } from './use-cases/carry-out-request.js';
import { DecideRequest } from './use-cases/decide-request.js';
import { FollowUpBreach } from './use-cases/follow-up-breach.js';
import { KnownDossiers } from './use-cases/known-dossiers.js';
import { LookAtBreaches } from './use-cases/look-at-breaches.js';
import { LookAtRequests } from './use-cases/look-at-requests.js';
import { TakeOverRequest } from './use-cases/take-over-request.js';
import { MakeRequest } from './use-cases/make-request.js';
import { RecordBreach } from './use-cases/record-breach.js';

/**
 * Whoever keeps something of a person, in the order in which it is told. They are found by their classes, and their modules are not
 * imported: in which order modules begin goes by who imports them, and so does in which order they hear of what happens.
 */
const PARTS = [DossiersPart, ReceivablesPart, SatisfactionPart, NoticesPart, DocumentsPart, DataRequestsPart];

/** What the law on personal data (91/2025/QH15) asks of whoever keeps it. Listens to no events. */
@Module({
  imports: [AgenciesModule, DossiersModule],
  controllers: [AdminBreachesController, CitizenDataRequestsController, CitizenExportController, OfficerDataRequestsController],
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
    CarryOutRequest,
    TakeOverRequest,
    TakeOverRequests,
    LookAtRequests,
    DataRequestRepository,
    DataRequestReader,
    DataRequestsPart,
    {
      provide: ExportedPerson,
      inject: [Clock, AccessLog, ModuleRef],
      useFactory: (clock: Clock, log: AccessLog, modules: ModuleRef) =>
        new ExportedPerson(clock, log, () => PARTS.map((part) => modules.get<PersonalPart>(part, { strict: false }))),
    },
  ],
})
export class PrivacyModule {}
