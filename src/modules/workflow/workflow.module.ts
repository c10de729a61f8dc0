import { Module, type OnModuleInit } from '@nestjs/common';
import { InTransactionListeners } from '../../platform/journal/in-transaction-listeners.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import {
  DOSSIER_EVENTS,
  type DossierAccepted,
  type DossierConcluded,
  type DossierDeadlineRecomputed,
  type DossierExtended,
  type DossierFeeSettled,
  type DossierPaymentRequested,
  type DossierRequestCancelled,
  type DossierStopped,
  type DossierSupplementAnswered,
  type DossierSupplementRequested,
  type DossierTakenOver,
  type DossierWithdrawn,
  registerTimelines,
} from '../dossiers/index.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { WORKFLOW_FACTS, WORKFLOW_TIMELINE } from './domain/timeline-rows.js';
import { HandOversController } from './http/hand-overs.controller.js';
import { OfficerTasksController } from './http/officer-tasks.controller.js';
import { TaskPages } from './http/task-pages.js';
import { ColleaguesController } from './http/colleagues.controller.js';
import { WorklistController } from './http/worklist.controller.js';
import { ProcessDefinitionsController } from './http/process-definitions.controller.js';
import { ProcessDraftsController } from './http/process-drafts.controller.js';
import { ProcessPicturesController } from './http/process-pictures.controller.js';
import { TaskProcessController } from './http/task-process.controller.js';
import { SlaSweep } from './jobs/sla-sweep.js';
import { CaseRepository } from './persistence/case.repository.js';
import { DefinitionReader } from './persistence/definition.reader.js';
import { HandlersReader } from './persistence/handlers.reader.js';
import { KeptDeadlineNotices } from './persistence/kept-deadline-notices.js';
import { DueWatches } from './persistence/due-watches.js';
import { ProcessUseReader } from './persistence/process-use.reader.js';
import { ProcessReader } from './persistence/process.reader.js';
import { ProcessRepository } from './persistence/process.repository.js';
import { UnadoptedProcesses } from './persistence/unadopted-processes.js';
import { TaskReader } from './persistence/task.reader.js';
import { TaskCounter } from './persistence/task-counter.js';
import { WorklistReader } from './persistence/worklist.reader.js';
import { ProcessDefinitionLoader } from './seed/process-definition-loader.js';
import { HandOverRepository } from './persistence/hand-over.repository.js';
import { HeldTasksReader } from './persistence/held-tasks.reader.js';
import { AssignTask } from './use-cases/assign-task.js';
import { DecisionContexts } from './use-cases/decision-contexts.js';
import { CaseProgress } from './use-cases/case-progress.js';
import { ClaimTask } from './use-cases/claim-task.js';
import { CloseCase } from './use-cases/close-case.js';
import { DecideTask } from './use-cases/decide-task.js';
import { DiscardDraft } from './use-cases/discard-draft.js';
import { DraftDefinition } from './use-cases/draft-definition.js';
import { ExtendCase } from './use-cases/extend-case.js';
import { ForwardTask } from './use-cases/forward-task.js';
import { HandOverTasks } from './use-cases/hand-over-tasks.js';
import { ListColleagues } from './use-cases/list-colleagues.js';
import { LookAtTask } from './use-cases/look-at-task.js';
import { OpenCase } from './use-cases/open-case.js';
import { LookAtProcess } from './use-cases/look-at-process.js';
import { LookAtTaskProcess } from './use-cases/look-at-task-process.js';
import { PublishDefinition } from './use-cases/publish-definition.js';
import { ProcessUses } from './use-cases/process-uses.js';
import { PublishGate } from './use-cases/publish-gate.js';
import { ReviseDefinition } from './use-cases/revise-definition.js';
import { WithdrawDefinition } from './use-cases/withdraw-definition.js';
import { ReturnTask } from './use-cases/return-task.js';
import { SuitableOfficers } from './use-cases/suitable-officers.js';
import { PauseCase } from './use-cases/pause-case.js';
import { TakeOverCase } from './use-cases/take-over-case.js';
import { TaskNaming } from './use-cases/task-naming.js';

const USE_CASES = [
  OpenCase,
  PauseCase,
  ExtendCase,
  CloseCase,
  TakeOverCase,
  ClaimTask,
  AssignTask,
  HeldTasksReader,
  HandOverRepository,
  HandOverTasks,
  ForwardTask,
  ReturnTask,
  DecideTask,
  LookAtTask,
  ListColleagues,
  DraftDefinition,
  ReviseDefinition,
  DiscardDraft,
  PublishGate,
  PublishDefinition,
  WithdrawDefinition,
  LookAtProcess,
  LookAtTaskProcess,
  registerTimelines(WORKFLOW_TIMELINE, WORKFLOW_FACTS),
];

const CONTROLLERS = [
  WorklistController,
  ColleaguesController,
  OfficerTasksController,
  HandOversController,
  TaskProcessController,
  ProcessDefinitionsController,
  ProcessDraftsController,
  ProcessPicturesController,
];

/** The way of dossiers through their processes, worklists, and the deadline sweep. */
@Module({
  imports: [AgenciesModule, CatalogueModule, DossiersModule],
  controllers: CONTROLLERS,
  providers: [
    ...USE_CASES,
    TaskNaming,
    DecisionContexts,
    CaseProgress,
    SuitableOfficers,
    CaseRepository,
    DefinitionReader,
    TaskReader,
    HandlersReader,
    TaskCounter,
    WorklistReader,
    TaskPages,
    DueWatches,
    SlaSweep,
    KeptDeadlineNotices,
    ProcessRepository,
    ProcessReader,
    ProcessUseReader,
    ProcessUses,
    UnadoptedProcesses,
    ProcessDefinitionLoader,
  ],
  exports: [ProcessDefinitionLoader],
})
export class WorkflowModule implements OnModuleInit {
  constructor(
    private readonly listeners: InTransactionListeners,
    private readonly openCase: OpenCase,
    private readonly pauseCase: PauseCase,
    private readonly extendCase: ExtendCase,
    private readonly closeCase: CloseCase,
    private readonly takeOverCase: TakeOverCase,
  ) {}

  /** Everything that the module listens to, all of it within the command that publishes it. */
  onModuleInit(): void {
    const listeners = this.listeners.inTurn(30);
    listeners.on<DossierAccepted>(DOSSIER_EVENTS.accepted, (event) => this.openCase.execute(event));
    listeners.on<DossierSupplementRequested>(DOSSIER_EVENTS.supplementRequested, (event) => this.pauseCase.suspend(event));
    listeners.on<DossierSupplementAnswered>(DOSSIER_EVENTS.supplementAnswered, (event) => this.pauseCase.resume(event));
    listeners.on<DossierPaymentRequested>(DOSSIER_EVENTS.paymentRequested, (event) => this.pauseCase.suspend(event));
    listeners.on<DossierFeeSettled>(DOSSIER_EVENTS.feeSettled, (event) => this.pauseCase.resume(event));
    listeners.on<DossierRequestCancelled>(DOSSIER_EVENTS.requestCancelled, (event) => this.pauseCase.resume(event));
    listeners.on<DossierExtended>(DOSSIER_EVENTS.extended, (event) => this.extendCase.execute(event));
    listeners.on<DossierDeadlineRecomputed>(DOSSIER_EVENTS.deadlineRecomputed, (event) => this.extendCase.execute(event));
    listeners.on<DossierTakenOver>(DOSSIER_EVENTS.takenOver, (event) => this.takeOverCase.execute(event));
    listeners.on<DossierWithdrawn>(DOSSIER_EVENTS.withdrawn, (event) => this.closeCase.execute(event, 'withdrawn'));
    listeners.on<DossierStopped>(DOSSIER_EVENTS.stopped, (event) => this.closeCase.execute(event, 'stopped'));
    listeners.on<DossierConcluded>(DOSSIER_EVENTS.concluded, (event) => this.closeCase.execute(event, 'concluded-elsewhere'));
  }
}
