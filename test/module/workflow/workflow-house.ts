import { ConnectedDatabases } from '../../../src/modules/catalogue/persistence/connected-databases.js';
import { grantOf } from '../../../src/shared/grant.js';
import { DataSource } from 'typeorm';
import { AGENCIES_SCHEMAS } from '../../../src/modules/agencies/persistence/agencies.schema.js';
import { AgencyReader } from '../../../src/modules/agencies/persistence/agency.reader.js';
import { AgencyReference } from '../../../src/modules/agencies/persistence/agency-reference.js';
import { CalendarReader } from '../../../src/modules/agencies/persistence/calendar.reader.js';
import { DutiesReader } from '../../../src/modules/agencies/persistence/duties.reader.js';
import { OfficerReader } from '../../../src/modules/agencies/persistence/officer.reader.js';
import { agenciesSeed } from '../../support/agencies-seed.js';
import { CATALOGUE_SCHEMAS } from '../../../src/modules/catalogue/persistence/catalogue.schema.js';
import { ProcedureReader } from '../../../src/modules/catalogue/persistence/procedure.reader.js';
import { PublishedVersions } from '../../../src/modules/catalogue/persistence/published-versions.js';
import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import { DocumentRepository } from '../../../src/modules/documents/persistence/document.repository.js';
import { DOCUMENTS_SCHEMAS } from '../../../src/modules/documents/persistence/documents.schema.js';
import { KeepResult } from '../../../src/modules/documents/use-cases/keep-result.js';
import { DossierAccessGrants } from '../../../src/modules/dossiers/persistence/dossier-access-grants.js';
import { RecomputeDeadlines } from '../../../src/modules/dossiers/jobs/recompute-deadlines.js';
import { CalendarRuns } from '../../../src/modules/dossiers/persistence/calendar-runs.js';
import { DossierRepository } from '../../../src/modules/dossiers/persistence/dossier.repository.js';
import { DOSSIERS_SCHEMAS } from '../../../src/modules/dossiers/persistence/dossiers.schema.js';
import { SilenceRuleReader } from '../../../src/modules/dossiers/persistence/silence-rule.reader.js';
import { AnswerTime } from '../../../src/modules/dossiers/use-cases/answer-time.js';
import { CancelRequest } from '../../../src/modules/dossiers/use-cases/cancel-request.js';
import { CloseSilentDossier } from '../../../src/modules/dossiers/use-cases/close-silent-dossier.js';
import { RequestSupplement } from '../../../src/modules/dossiers/use-cases/request-supplement.js';
import { IntakeRulesReader } from '../../../src/modules/dossiers/persistence/intake-rules.reader.js';
import { ConcludeDossier } from '../../../src/modules/dossiers/use-cases/conclude-dossier.js';
import { IssueResult } from '../../../src/modules/dossiers/use-cases/issue-result.js';
import { AttachFiles } from '../../../src/modules/dossiers/use-cases/attach-files.js';
import { outcomeOf, type DossierOutcome } from '../../../src/modules/dossiers/use-cases/outcome.js';
import { ClockChanges } from '../../../src/modules/dossiers/use-cases/clock-changes.js';
import { RecomputeDeadline } from '../../../src/modules/dossiers/use-cases/recompute-deadline.js';
import { StandingDossiers } from '../../../src/modules/dossiers/persistence/standing-dossiers.js';
import { StartProcessing } from '../../../src/modules/dossiers/use-cases/start-processing.js';
import { SlaSweep } from '../../../src/modules/workflow/jobs/sla-sweep.js';
import { CaseRepository } from '../../../src/modules/workflow/persistence/case.repository.js';
import { DefinitionReader } from '../../../src/modules/workflow/persistence/definition.reader.js';
import { DueWatches } from '../../../src/modules/workflow/persistence/due-watches.js';
import { ProcessRepository } from '../../../src/modules/workflow/persistence/process.repository.js';
import { UnadoptedProcesses } from '../../../src/modules/workflow/persistence/unadopted-processes.js';
import { TaskReader } from '../../../src/modules/workflow/persistence/task.reader.js';
import { WORKFLOW_SCHEMAS } from '../../../src/modules/workflow/persistence/workflow.schema.js';
import { WorklistReader } from '../../../src/modules/workflow/persistence/worklist.reader.js';
import { ProcessDefinitionLoader } from '../../../src/modules/workflow/seed/process-definition-loader.js';
import { AssignTask } from '../../../src/modules/workflow/use-cases/assign-task.js';
import { DecisionContexts } from '../../../src/modules/workflow/use-cases/decision-contexts.js';
import { CaseProgress } from '../../../src/modules/workflow/use-cases/case-progress.js';
import { ClaimTask } from '../../../src/modules/workflow/use-cases/claim-task.js';
import { CloseCase } from '../../../src/modules/workflow/use-cases/close-case.js';
import { DecideTask } from '../../../src/modules/workflow/use-cases/decide-task.js';
import { ExtendCase } from '../../../src/modules/workflow/use-cases/extend-case.js';
import { ForwardTask } from '../../../src/modules/workflow/use-cases/forward-task.js';
import { LookAtTask } from '../../../src/modules/workflow/use-cases/look-at-task.js';
import { OpenCase } from '../../../src/modules/workflow/use-cases/open-case.js';
import { ReturnTask } from '../../../src/modules/workflow/use-cases/return-task.js';
import { SuitableOfficers } from '../../../src/modules/workflow/use-cases/suitable-officers.js';
import { PauseCase } from '../../../src/modules/workflow/use-cases/pause-case.js';
import { TakeOverCase } from '../../../src/modules/workflow/use-cases/take-over-case.js';
import { WorkflowModule } from '../../../src/modules/workflow/workflow.module.js';
import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { Database, type FlushMode } from '../../../src/platform/database/database.js';
import { Transactions } from '../../../src/platform/commands/transactions.js';
import { FileRegistry } from '../../../src/platform/files/file-registry.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { AccessLog } from '../../../src/platform/journal/access-log.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import { withRequestContext } from '../../../src/platform/context/request-context.js';
import type { Actor, Role } from '../../../src/shared/actor.js';
import { RULES, accept, newDossier } from '../../support/dossier-builder.js';
import { addWorkingMinutes } from '../../../src/shared/working-calendar/index.js';
import { SettableClock } from '../../support/settable-clock.js';
import { cloneDatabase } from '../../support/test-database.js';

const ISSUER = 'urn:mot-cua:sandbox';
export const DEPARTMENT = 'H21.16';

/** An officer of the seed. */
export function person(subject: string, role: Role, agencyCode = DEPARTMENT): Actor {
  return {
    id: actorIdOf(ISSUER, subject),
    kind: 'officer',
    issuer: ISSUER,
    subject,
    name: subject,
    grants: [grantOf([role], [agencyCode], agencyCode)],
    agencyCode,
  };
}

/** A process of the installation: everything that workflow stands on, wired by hand on its own pool. */
async function processOn(url: string, clock: SettableClock, flushMode: FlushMode) {
  const schemas = [...AGENCIES_SCHEMAS, ...CATALOGUE_SCHEMAS, ...DOCUMENTS_SCHEMAS, ...DOSSIERS_SCHEMAS, ...WORKFLOW_SCHEMAS];
  const database = new Database(new DataSource(dataSourceOptions(url, 8, schemas)), { flushMode, preparedStatements: true });
  await database.open();
  const listeners = new InTransactionListeners();
  const transactions = new Transactions(database, clock);
  const aggregates = new Aggregates(database, transactions, listeners, clock);
  const reference = new AgencyReference(database, clock);
  const agencies = new AgencyReader(reference);
  const calendars = new CalendarReader(reference);
  const procedures = new ProcedureReader(new PublishedVersions(database), new ConnectedDatabases(database), agencies, clock);
  const dossiers = new DossierRepository(aggregates);
  const rules = new IntakeRulesReader(database, procedures);
  const attach = new AttachFiles(new FileRegistry(database));
  const issueResult = new IssueResult(agencies, procedures, new KeepResult(new DocumentRepository(aggregates)));
  const cases = new CaseRepository(aggregates, transactions, new DossierAccessGrants(dossiers));
  const definitions = new DefinitionReader(database);
  const processes = new ProcessRepository(aggregates);
  const duties = new DutiesReader(database, reference, agencies, clock);
  const contexts = new DecisionContexts(definitions, calendars, duties, clock);
  const officers = new OfficerReader(database, clock);
  const suitable = new SuitableOfficers(officers);
  const progress = new CaseProgress(
    cases,
    contexts,
    suitable,
    new StartProcessing(transactions, dossiers),
    new ConcludeDossier(transactions, dossiers, attach, issueResult, clock),
  );
  const closeCase = new CloseCase(cases, clock);
  new WorkflowModule(
    listeners,
    new OpenCase(cases, contexts, definitions, agencies, procedures),
    new PauseCase(cases, contexts),
    new ExtendCase(cases, contexts, calendars),
    closeCase,
    new TakeOverCase(cases),
  ).onModuleInit();
  const jobs = new JobRunner(database, clock);
  const standing = new StandingDossiers(database);
  const runs = new CalendarRuns(aggregates, database);
  return {
    database,
    transactions,
    dossiers,
    closeCase,
    calendars,
    runs,
    jobs,
    reference,
    ask: new RequestSupplement(transactions, dossiers, calendars, rules, new AnswerTime(new SilenceRuleReader(database), calendars), clock),
    cancel: new CancelRequest(transactions, dossiers, calendars, clock),
    closeSilent: new CloseSilentDossier(transactions, dossiers, calendars, runs, clock),
    recompute: new RecomputeDeadlines(
      calendars,
      new ClockChanges(calendars),
      standing,
      new RecomputeDeadline(transactions, dossiers, standing, runs, clock),
      runs,
      jobs,
    ),
    sweep: new SlaSweep(database, new DueWatches(database), jobs),
    processes,
    definitions,
    loader: new ProcessDefinitionLoader(transactions, processes, new UnadoptedProcesses(database), definitions, clock),
    seed: agenciesSeed(database, clock, reference),
    worklist: new WorklistReader(database),
    look: new LookAtTask(
      new TaskReader(database),
      definitions,
      duties,
      agencies,
      officers,
      new AccessLog(database, clock, () => undefined),
    ),
    claim: new ClaimTask(transactions, cases, contexts),
    assign: new AssignTask(transactions, cases, contexts, suitable),
    forward: new ForwardTask(transactions, progress),
    sendBack: new ReturnTask(transactions, cases, contexts),
    decide: new DecideTask(transactions, progress),
  };
}
export type WorkflowProcess = Awaited<ReturnType<typeof processOn>>;

/** Workflow on a database of its own with the seed loaded and the clock in hand; `replica` is a second process on the same database. */
export async function workflowHouse(flushMode: FlushMode = 'single-statement') {
  const clone = await cloneDatabase();
  const clock = new SettableClock(new Date('2026-11-16T08:00:00+07:00'));
  const [house, replica] = await Promise.all([processOn(clone.appUrl, clock, flushMode), processOn(clone.appUrl, clock, flushMode)]);
  await house.seed.execute(undefined, ISSUER);
  const loaded = await house.loader.execute();
  return {
    ...house,
    replica,
    clock,
    loaded,
    ownerUrl: clone.ownerUrl,
    appUrl: clone.appUrl,
    /** What an installation from before is made to look like, by the owner of its tables. */
    owner: async (sql: string): Promise<void> => {
      const owner = await new DataSource({ type: 'postgres', url: clone.ownerUrl }).initialize();
      await owner.query(sql);
      await owner.destroy();
    },
    /** Runs a command as somebody. */
    as: <T>(actor: Actor, work: () => Promise<T>): Promise<T> => withRequestContext({ traceId: 'test', actor }, work),
    /** A dossier received at the department now, with a deadline of so many working days. */
    received: (workingDays = 10, procedureCode = '1.001806'): Promise<DossierOutcome> =>
      house.transactions.run('any', async () => {
        const procedure = { code: procedureCode, name: 'Thủ tục', versionId: '0197a000-0000-7000-8000-0000000000aa', sectorCode: null };
        const dossier: Dossier = newDossier(clock.at, { procedure, receivingAgencyCode: DEPARTMENT, resolvingAgencyCode: DEPARTMENT });
        house.dossiers.add(dossier);
        house.dossiers.drawCode(dossier, RULES, clock.at);
        accept(dossier, clock.at, workingDays);
        return outcomeOf(await house.dossiers.save(dossier));
      }),
    /** A dossier handed in online to the department now, to be answered within eight working hours. */
    online: (): Promise<DossierOutcome> =>
      house.transactions.run('any', async () => {
        const calendar = await house.calendars.forAgency(DEPARTMENT);
        const reply = { dueAt: addWorkingMinutes(calendar, clock.at, RULES.onlineReplyHours * 60), calendar: calendar.ref };
        const dossier = newDossier(clock.at, {
          channel: 'online',
          receivingAgencyCode: DEPARTMENT,
          resolvingAgencyCode: DEPARTMENT,
          reply,
        });
        house.dossiers.add(dossier);
        return outcomeOf(await house.dossiers.save(dossier));
      }),
    close: async (): Promise<void> => {
      await Promise.all([house.database.close(), replica.database.close()]);
      await clone.drop();
    },
  };
}
export type WorkflowHouse = Awaited<ReturnType<typeof workflowHouse>>;
