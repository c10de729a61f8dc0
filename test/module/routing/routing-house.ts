import { DataSource } from 'typeorm';
import { AGENCIES_SCHEMAS } from '../../../src/modules/agencies/persistence/agencies.schema.js';
import { AgencyReader } from '../../../src/modules/agencies/persistence/agency.reader.js';
import { AgencyReference } from '../../../src/modules/agencies/persistence/agency-reference.js';
import { CalendarReader } from '../../../src/modules/agencies/persistence/calendar.reader.js';
import { agenciesSeed } from '../../support/agencies-seed.js';
import { CalendarRuns } from '../../../src/modules/dossiers/persistence/calendar-runs.js';
import { DossierRepository } from '../../../src/modules/dossiers/persistence/dossier.repository.js';
import { DOSSIERS_SCHEMAS } from '../../../src/modules/dossiers/persistence/dossiers.schema.js';
import { EnlistProcessing } from '../../../src/modules/dossiers/use-cases/enlist-processing.js';
import { outcomeOf, type DossierOutcome } from '../../../src/modules/dossiers/use-cases/outcome.js';
import { StopDossier } from '../../../src/modules/dossiers/use-cases/stop-dossier.js';
import { ConsultationSweep } from '../../../src/modules/routing/jobs/consultation-sweep.js';
import { RecomputeConsultations } from '../../../src/modules/routing/jobs/recompute-consultations.js';
import { ConsultationReader } from '../../../src/modules/routing/persistence/consultation.reader.js';
import { ConsultedDossierRepository } from '../../../src/modules/routing/persistence/consulted-dossier.repository.js';
import { DueConsultations } from '../../../src/modules/routing/persistence/due-consultations.js';
import { StandingConsultations } from '../../../src/modules/routing/persistence/standing-consultations.js';
import { ROUTING_SCHEMAS } from '../../../src/modules/routing/persistence/routing.schema.js';
import { RoutingModule } from '../../../src/modules/routing/routing.module.js';
import { AnswerConsultation } from '../../../src/modules/routing/use-cases/answer-consultation.js';
import { AnswerTime } from '../../../src/modules/routing/use-cases/answer-time.js';
import { AskConsultation } from '../../../src/modules/routing/use-cases/ask-consultation.js';
import { RecomputeConsultation } from '../../../src/modules/routing/use-cases/recompute-consultation.js';
import { TakeOverConsultations } from '../../../src/modules/routing/use-cases/take-over-consultations.js';
import { EndConsultations } from '../../../src/modules/routing/use-cases/end-consultations.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { Database, type FlushMode } from '../../../src/platform/database/database.js';
import { Transactions } from '../../../src/platform/commands/transactions.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import { RULES, accept, newDossier } from '../../support/dossier-builder.js';
import { SettableClock } from '../../support/settable-clock.js';
import { cloneDatabase } from '../../support/test-database.js';

/**
 * Routing on a database of its own with the seed's agencies loaded and the clock in hand; `replica` is a second sweep on the same database.
 */
export async function routingHouse(flushMode: FlushMode) {
  const clone = await cloneDatabase();
  const clock = new SettableClock(new Date('2026-11-16T08:00:00+07:00'));
  const database = new Database(
    new DataSource(dataSourceOptions(clone.appUrl, 8, [...AGENCIES_SCHEMAS, ...DOSSIERS_SCHEMAS, ...ROUTING_SCHEMAS])),
    { flushMode, preparedStatements: true },
  );
  await database.open();
  const listeners = new InTransactionListeners();
  const transactions = new Transactions(database, clock);
  const aggregates = new Aggregates(database, transactions, listeners, clock);
  const reference = new AgencyReference(database, clock);
  await agenciesSeed(database, clock, reference).execute(undefined, 'urn:mot-cua:sandbox');
  const dossiers = new DossierRepository(aggregates);
  const consulted = new ConsultedDossierRepository(aggregates);
  const takeOver = new TakeOverConsultations(transactions, consulted);
  new RoutingModule(listeners, new EndConsultations(consulted, clock), takeOver).onModuleInit();
  const agencies = new AgencyReader(reference);
  const calendars = new CalendarReader(reference);
  const runs = new CalendarRuns(aggregates, database);
  const recompute = () =>
    new RecomputeConsultations(
      calendars,
      new StandingConsultations(database),
      new RecomputeConsultation(transactions, consulted, runs, clock),
      runs,
      new JobRunner(database, clock),
    );
  const sweep = () => new ConsultationSweep(database, new DueConsultations(database), new JobRunner(database, clock));
  return {
    database,
    clock,
    ownerUrl: clone.ownerUrl,
    reader: new ConsultationReader(database),
    sweep: sweep(),
    replica: sweep(),
    stop: new StopDossier(transactions, dossiers, clock),
    ask: new AskConsultation(
      transactions,
      new EnlistProcessing(transactions, dossiers),
      consulted,
      agencies,
      new AnswerTime(agencies, calendars),
      clock,
    ),
    answer: new AnswerConsultation(transactions, consulted, clock),
    reference,
    agencies,
    takeOver,
    /** Says in the tables that an agency ends in favour of another one. */
    ended: async (code: string, on: string, successorCode: string): Promise<void> => {
      await database.write('update agencies.agency set valid_to = $2::date where code = $1', [code, on]);
      await database.write(
        `insert into agencies.agency_successor (agency_id, position, agency_code, successor_code, valid_from, sector_codes)
         select id, 1, code, $2, $3::date, '{}' from agencies.agency where code = $1`,
        [code, successorCode, on],
      );
      await database.write('update agencies.revision set revision = revision + 1');
      await reference.refresh();
    },
    recompute: recompute(),
    recomputeToo: recompute(),
    /** A dossier of the department that is in progress. */
    running: (): Promise<DossierOutcome> =>
      transactions.run('any', async () => {
        const dossier = newDossier(clock.at, { receivingAgencyCode: 'H21.16', resolvingAgencyCode: 'H21.16' });
        dossiers.add(dossier);
        dossiers.drawCode(dossier, RULES, clock.at);
        accept(dossier, clock.at, 10);
        dossier.startProcessing();
        return outcomeOf(await dossiers.save(dossier));
      }),
    close: async (): Promise<void> => {
      await database.close();
      await clone.drop();
    },
  };
}
export type RoutingHouse = Awaited<ReturnType<typeof routingHouse>>;
