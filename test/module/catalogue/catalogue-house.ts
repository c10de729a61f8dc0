import { ConnectedDatabases } from '../../../src/modules/catalogue/persistence/connected-databases.js';
import { OnceOnly } from '../../../src/modules/catalogue/use-cases/once-only.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { CATALOGUE_SCHEMAS } from '../../../src/modules/catalogue/persistence/catalogue.schema.js';
import { ImportRunWriter } from '../../../src/modules/catalogue/persistence/import-run-writer.js';
import { ImportRunReader } from '../../../src/modules/catalogue/persistence/import-run.reader.js';
import { ProcedureListReader } from '../../../src/modules/catalogue/persistence/procedure-list.reader.js';
import { ProcedureLifeReader } from '../../../src/modules/catalogue/persistence/procedure-life.reader.js';
import { ProcedureRepository } from '../../../src/modules/catalogue/persistence/procedure.repository.js';
import { ProcedureReader } from '../../../src/modules/catalogue/persistence/procedure.reader.js';
import { PublicDump } from '../../../src/modules/catalogue/persistence/public-dump.js';
import { PublicCatalogueReader } from '../../../src/modules/catalogue/persistence/public-catalogue.reader.js';
import { PublishedForms } from '../../../src/modules/catalogue/persistence/published-forms.js';
import { PublishedVersions } from '../../../src/modules/catalogue/persistence/published-versions.js';
import { SearchVocabulary } from '../../../src/modules/catalogue/persistence/search-vocabulary.js';
import { SearchWordsSeed } from '../../../src/modules/catalogue/seed/search-words-seed.js';
import { CatalogueSeed } from '../../../src/modules/catalogue/seed/catalogue-seed.js';
import { ImportProcedures } from '../../../src/modules/catalogue/use-cases/import-procedures.js';
import { ProceduresSource } from '../../../src/modules/catalogue/use-cases/procedures-source.js';
import { BeginProcedure } from '../../../src/modules/catalogue/use-cases/begin-procedure.js';
import { CheckDraft } from '../../../src/modules/catalogue/use-cases/check-draft.js';
import { CompareContents } from '../../../src/modules/catalogue/use-cases/compare-contents.js';
import { ReviseDraft } from '../../../src/modules/catalogue/use-cases/revise-draft.js';
import { DraftReader } from '../../../src/modules/catalogue/persistence/draft.reader.js';
import { DiscardDraft } from '../../../src/modules/catalogue/use-cases/discard-draft.js';
import { DraftVersion } from '../../../src/modules/catalogue/use-cases/draft-version.js';
import { AdoptProcedures } from '../../../src/modules/catalogue/use-cases/adopt-procedures.js';
import { PublishImported } from '../../../src/modules/catalogue/use-cases/publish-imported.js';
import { PublishVersion } from '../../../src/modules/catalogue/use-cases/publish-version.js';
import { WithdrawScheduled } from '../../../src/modules/catalogue/use-cases/withdraw-scheduled.js';
import { RepealProcedure } from '../../../src/modules/catalogue/use-cases/repeal-procedure.js';
import { AgencyReference } from '../../../src/modules/agencies/persistence/agency-reference.js';
import { AgencyReader, OfficerReader } from '../../../src/modules/agencies/index.js';
import { CatalogueExport } from '../../../src/modules/catalogue/persistence/catalogue-export.js';
import { FeeScheduleReader } from '../../../src/modules/catalogue/persistence/fee-schedule.reader.js';
import { TakenOverRepository } from '../../../src/modules/catalogue/persistence/taken-over.repository.js';
import { TakeInRows } from '../../../src/modules/catalogue/use-cases/take-in-rows.js';
import { TakeOverCatalogue } from '../../../src/modules/catalogue/use-cases/take-over-catalogue.js';
import { ProcedureExport } from '../../../src/modules/catalogue/persistence/procedure-export.js';
import { LocalTermsReader } from '../../../src/modules/catalogue/persistence/local-terms.reader.js';
import { LocalTermsRepository } from '../../../src/modules/catalogue/persistence/local-terms.repository.js';
import { CheckStatement } from '../../../src/modules/catalogue/use-cases/check-statement.js';
import { DraftLocalTerms } from '../../../src/modules/catalogue/use-cases/draft-local-terms.js';
import { LookAtLocalTerms } from '../../../src/modules/catalogue/use-cases/look-at-local-terms.js';
import { PublishLocalTerms } from '../../../src/modules/catalogue/use-cases/publish-local-terms.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { Transactions } from '../../../src/platform/commands/transactions.js';
import { Database, type FlushMode } from '../../../src/platform/database/database.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import type { Actor } from '../../../src/shared/actor.js';
import type { Clock } from '../../../src/shared/clock.js';
import { grantOf } from '../../../src/shared/grant.js';
import { newId } from '../../../src/shared/id.js';
import { SettableClock } from '../../support/settable-clock.js';
import { cloneDatabase, type TestDatabase } from '../../support/test-database.js';

/** Two people of the procedure control. */
export const [AUTHOR, CHECKER] = [officerNamed('Soạn'), officerNamed('Kiểm')] as const;

function officerNamed(name: string): Actor {
  return { id: newId(), kind: 'officer', issuer: 'test', subject: name, name, grants: [grantOf(['procedure-controller'], ['H21'], 'H21')] };
}

/** Counts the statements that a process sends, so that a test can say how many a question costs, and keeps the last one. */
class CountingDatabase extends Database {
  statements = 0;
  last: readonly [text: string, values: readonly unknown[]] = ['', []];

  override read<Row extends Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    this.statements += 1;
    this.last = [text, values ?? []];
    return super.read<Row>(text, values);
  }
}

/** A process of the installation as the module sees it: its own pool and its own memory. */
function processOn(url: string, clock: Clock, flushMode: FlushMode) {
  const database = new CountingDatabase(new DataSource(dataSourceOptions(url, 4, CATALOGUE_SCHEMAS)), {
    flushMode,
    preparedStatements: true,
  });
  const published = new PublishedVersions(database);
  const transactions = new Transactions(database, clock);
  const aggregates = new Aggregates(database, transactions, new InTransactionListeners(), clock);
  const repository = new ProcedureRepository(aggregates);
  const localTerms = new LocalTermsRepository(aggregates);
  const agencies = new AgencyReader(new AgencyReference(database, clock));
  const databases = new ConnectedDatabases(database);
  const onceOnly = new OnceOnly(published, databases);
  const statements = new CheckStatement(published, agencies, new PublishedForms(database, published), onceOnly);
  const enter = new AdoptProcedures(transactions, repository);
  const publishImported = new PublishImported(transactions, repository, published, clock);
  const officers = new OfficerReader(database, clock);
  const feeReader = new FeeScheduleReader(database, officers);
  const takeOver = new TakeOverCatalogue(transactions, new TakenOverRepository(aggregates, database), feeReader, clock);
  const rows = new TakeInRows(publishImported, takeOver);
  const importProcedures = new ImportProcedures(database, new ImportRunWriter(database), published, enter, rows, clock);
  const procedureExport = new ProcedureExport(database);
  const repeal = new RepealProcedure(transactions, repository, published, clock);
  const draft = new DraftVersion(transactions, repository, published, clock);
  const check = new CheckDraft(transactions, repository, onceOnly, clock);
  return {
    database,
    published,
    transactions,
    repository,
    enter,
    importProcedures,
    draft,
    revise: new ReviseDraft(transactions, repository),
    check,
    /** Begins a draft that a second person has checked already; answers its id. */
    draftChecked: async (code: string, versionNo?: number): Promise<string> => {
      const { draftId } = await draft.execute(code, 'any', versionNo, AUTHOR);
      await check.execute(code, draftId, 'any', CHECKER);
      return draftId;
    },
    begin: new BeginProcedure(transactions, repository, published, clock),
    compare: new CompareContents(new DraftReader(database), officers, onceOnly, clock),
    discard: new DiscardDraft(transactions, repository),
    publish: new PublishVersion(transactions, repository, published, onceOnly, clock),
    repeal: (code: string, effectiveFrom: string) =>
      repeal.execute(code, 'any', {
        effectiveFrom,
        decision: { number: '9/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' },
      }),
    withdraw: new WithdrawScheduled(transactions, repository, published, clock),
    procedures: new ProcedureReader(published, databases, agencies, clock),
    lives: new ProcedureLifeReader(database, officers),
    lists: new ProcedureListReader(database, published, agencies, new SearchVocabulary(database, clock)),
    catalogue: new PublicCatalogueReader(published, agencies),
    exported: new CatalogueExport(database, procedureExport),
    procedureExport,
    dump: new PublicDump(database, published, agencies),
    localDrafts: new DraftLocalTerms(transactions, localTerms, statements, clock),
    localPublications: new PublishLocalTerms(transactions, localTerms, statements, published, clock),
    localTerms: new LookAtLocalTerms(new LocalTermsReader(database, published, officers), statements, clock),
    runs: new ImportRunReader(database),
    seed: new CatalogueSeed(database, importProcedures, enter, new SearchWordsSeed(database, clock), clock),
  };
}

/** The module on a database of its own, with the clock in hand; `replica` is a second process on the same database. */
export async function catalogueHouse(flushMode: FlushMode = 'single-statement', at?: TestDatabase) {
  const database = at ?? (await cloneDatabase());
  const clock = new SettableClock(new Date('2026-11-24T09:00:00+07:00'));
  const house = processOn(database.appUrl, clock, flushMode);
  const replica = processOn(database.appUrl, clock, flushMode);
  await Promise.all([house.database.open(), replica.database.open()]);
  const count = async (table: string): Promise<number> =>
    Number((await house.database.read<{ n: string }>(`select count(*) as n from catalogue.${table}`))[0]?.n);
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-catalogue-'));
  let files = 0;
  /** A procedures file with these rows; texts are written as they are. */
  const fileOf = async (...rows: readonly (object | string)[]): Promise<ProceduresSource> => {
    const path = join(folder, `${++files}.jsonl`);
    await writeFile(path, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
    return new ProceduresSource(path);
  };
  return {
    ...house,
    replica,
    clock,
    count,
    fileOf,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    close: async () => {
      await rm(folder, { recursive: true });
      await Promise.all([house.database.close(), replica.database.close()]);
      await database.drop();
    },
  };
}
