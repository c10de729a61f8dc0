import { DataSource, type EntitySchema } from 'typeorm';
import { DossierRepository } from '../../src/modules/dossiers/persistence/dossier.repository.js';
import { DOSSIERS_SCHEMAS } from '../../src/modules/dossiers/persistence/dossiers.schema.js';
import { Aggregates } from '../../src/platform/commands/aggregates.js';
import { dataSourceOptions } from '../../src/platform/database.module.js';
import { Database, type FlushMode } from '../../src/platform/database/database.js';
import { Transactions } from '../../src/platform/commands/transactions.js';
import { InTransactionListeners } from '../../src/platform/journal/in-transaction-listeners.js';
import { SettableClock } from './settable-clock.js';
import { cloneDatabase, type TestDatabase } from './test-database.js';

/** The database, units of work and dossiers, wired by hand and without a server: what module tests stand on. */
export interface PlainHouse {
  readonly clone: TestDatabase;
  readonly database: Database;
  readonly clock: SettableClock;
  readonly transactions: Transactions;
  readonly listeners: InTransactionListeners;
  readonly aggregates: Aggregates;
  readonly dossiers: DossierRepository;
  close(): Promise<void>;
}

/** Builds a house on a database of its own; `more` are tables beside those of the dossiers. */
export async function plainHouse(flushMode: FlushMode, more: readonly EntitySchema[] = []): Promise<PlainHouse> {
  const clone = await cloneDatabase();
  const database = new Database(new DataSource(dataSourceOptions(clone.appUrl, 16, [...DOSSIERS_SCHEMAS, ...more])), {
    flushMode,
    preparedStatements: true,
  });
  await database.open();
  const clock = new SettableClock(new Date('2026-11-20T07:10:00Z'));
  const listeners = new InTransactionListeners();
  const transactions = new Transactions(database, clock);
  const aggregates = new Aggregates(database, transactions, listeners, clock);
  const dossiers = new DossierRepository(aggregates);
  const close = async (): Promise<void> => {
    await database.close();
    await clone.drop();
  };
  return { clone, database, clock, transactions, listeners, aggregates, dossiers, close };
}
