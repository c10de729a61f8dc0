import { Module, type OnModuleInit } from '@nestjs/common';
import { InTransactionListeners } from '../../platform/journal/in-transaction-listeners.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import {
  DOSSIER_EVENTS,
  type DossierConcluded,
  type DossierStopped,
  type DossierHandedDown,
  type DossierTakenOver,
  type DossierWithdrawn,
  registerTimelines,
} from '../dossiers/index.js';
import { ROUTING_FACTS, ROUTING_TIMELINE } from './domain/timeline-rows.js';
import { ConsultationPages } from './http/consultation-pages.js';
import { ConsultationsController } from './http/consultations.controller.js';
import { DossierConsultationsController } from './http/dossier-consultations.controller.js';
import { ConsultationSweep } from './jobs/consultation-sweep.js';
import { RecomputeConsultations } from './jobs/recompute-consultations.js';
import { ConsultationReader } from './persistence/consultation.reader.js';
import { ConsultedDossierRepository } from './persistence/consulted-dossier.repository.js';
import { DueConsultations } from './persistence/due-consultations.js';
import { StandingConsultations } from './persistence/standing-consultations.js';
import { AnswerConsultation } from './use-cases/answer-consultation.js';
import { AnswerTime } from './use-cases/answer-time.js';
import { AskConsultation } from './use-cases/ask-consultation.js';
import { ReassignConsultations } from './jobs/reassign-consultations.js';
import { OwnerlessConsultations } from './persistence/ownerless-consultations.js';
import { TakeOverConsultations } from './use-cases/take-over-consultations.js';
import { ConsultationClocks } from './use-cases/consultation-clocks.js';
import { EndConsultations } from './use-cases/end-consultations.js';
import { LookAtConsultation } from './use-cases/look-at-consultation.js';
import { RecomputeConsultation } from './use-cases/recompute-consultation.js';
import { TakeBackConsultation } from './use-cases/take-back-consultation.js';

const USE_CASES = [
  AskConsultation,
  AnswerConsultation,
  TakeBackConsultation,
  EndConsultations,
  RecomputeConsultation,
  LookAtConsultation,
  registerTimelines(ROUTING_TIMELINE, ROUTING_FACTS),
];

/** Work between agencies on one dossier: consultations. */
@Module({
  imports: [AgenciesModule, DossiersModule],
  controllers: [DossierConsultationsController, ConsultationsController],
  providers: [
    ...USE_CASES,
    AnswerTime,
    ConsultedDossierRepository,
    ConsultationReader,
    ConsultationPages,
    DueConsultations,
    ConsultationSweep,
    StandingConsultations,
    TakeOverConsultations,
    OwnerlessConsultations,
    ReassignConsultations,
    RecomputeConsultations,
    ConsultationClocks,
  ],
})
export class RoutingModule implements OnModuleInit {
  constructor(
    private readonly listeners: InTransactionListeners,
    private readonly endConsultations: EndConsultations,
    private readonly takeOver: TakeOverConsultations,
  ) {}

  /** Everything that the module listens to, all of it within the command that publishes it. */
  onModuleInit(): void {
    const listeners = this.listeners.inTurn(50);
    listeners.on<DossierConcluded>(DOSSIER_EVENTS.concluded, ({ facts }) => this.endConsultations.execute(facts.dossierId, 'concluded'));
    listeners.on<DossierTakenOver>(DOSSIER_EVENTS.takenOver, (event) => this.takeOver.follow(event));
    listeners.on<DossierHandedDown>(DOSSIER_EVENTS.handedDown, (event) => this.takeOver.handDown(event));
    listeners.on<DossierWithdrawn>(DOSSIER_EVENTS.withdrawn, ({ facts }) => this.endConsultations.execute(facts.dossierId, 'withdrawn'));
    listeners.on<DossierStopped>(DOSSIER_EVENTS.stopped, ({ facts }) => this.endConsultations.execute(facts.dossierId, 'stopped'));
  }
}
