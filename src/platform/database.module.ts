import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, EntitySchema } from 'typeorm';
import { Clock } from '../shared/clock.js';
import { SandboxClock } from './jobs/sandbox-clock.js';
import { beginEpoch } from './journal/journal-epoch.js';
import { InTransactionListeners } from './journal/in-transaction-listeners.js';
import { PLATFORM_SCHEMAS } from './platform.schema.js';
import { HealthProbes } from './telemetry/health-probes.js';
import { Aggregates } from './commands/aggregates.js';
import { Database, type DatabaseOptions } from './database/database.js';
import { Transactions } from './commands/transactions.js';

const SETTINGS = Symbol('database settings');

/** What the installation says about its database. */
export interface DatabaseSettings extends DatabaseOptions {
  /** Connection of the application role; undefined when the document is generated without a database. */
  readonly url: string | undefined;
  readonly poolSize: number;
}

/** The data source of the application; `entities` are the tables of all modules. */
export function dataSourceOptions(url: string, poolSize: number, entities: readonly EntitySchema[]) {
  return {
    type: 'postgres' as const,
    url,
    entities: [...PLATFORM_SCHEMAS, ...entities],
    synchronize: false,
    migrationsRun: false,
    applicationName: 'mot-cua',
    poolSize,
    // A statement that hangs must not hold its connection for ever; the bound is far above any request's statement.
    // In a pipeline a connection sends what is asked of it without waiting for the answer before; `readTogether` lives on it.
    extra: { statement_timeout: 30_000, connectionTimeoutMillis: 10_000, pipeline: true },
  };
}

/** Connection pool, units of work and the journal, for all modules. */
@Global()
@Module({})
export class DatabaseModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: DatabaseSettings,
    private readonly probes: HealthProbes,
  ) {}

  /** Wires the database. */
  static forRoot(settings: DatabaseSettings, entities: readonly EntitySchema[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings.url ?? 'postgres://unused.invalid/none', settings.poolSize, entities),
          manualInitialization: true,
        }),
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        InTransactionListeners,
        { provide: Database, inject: [getDataSourceToken()], useFactory: (dataSource: DataSource) => new Database(dataSource, settings) },
        {
          provide: Transactions,
          inject: [Database, Clock],
          useFactory: (database: Database, clock: Clock) => new Transactions(database, clock),
        },
        {
          provide: Aggregates,
          inject: [Database, Transactions, InTransactionListeners, Clock],
          useFactory: (database: Database, transactions: Transactions, listeners: InTransactionListeners, clock: Clock) =>
            new Aggregates(database, transactions, listeners, clock),
        },
      ],
      exports: [Database, Transactions, Aggregates, InTransactionListeners],
    };
  }

  /** Opens the pool before anything else of the application reads; without a connection nothing is opened. */
  async onModuleInit(): Promise<void> {
    if (this.settings.url === undefined) return;
    await this.database.open();
    this.probes.register('database', async () => void (await this.database.read('select 1')));
    if (this.clock instanceof SandboxClock) await this.clock.refresh(this.database);
    await beginEpoch(this.database, this.clock);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
