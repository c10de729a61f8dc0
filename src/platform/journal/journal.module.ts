import { Global, Inject, Module, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../shared/clock.js';
import { Database } from '../database/database.js';
import { HealthProbes } from '../telemetry/health-probes.js';
import { LOG } from '../telemetry/log.js';
import { AccessLog } from './access-log.js';
import { FollowerPace } from './follower-pace.js';
import { FollowerReplay } from './follower-replay.js';
import { Followers } from './followers.js';
import { JournalReader } from './journal-reader.js';
import { ReadNotes } from './read-notes.js';

/** Followers run every second; one that is so far behind needs an operator. */
const LATE_SECONDS = 60;

/** Reading the journal, and noting who read what. */
@Global()
@Module({
  providers: [
    Followers,
    FollowerPace,
    FollowerReplay,
    { provide: ReadNotes, inject: [Database], useFactory: (database: Database) => new ReadNotes(database) },
    { provide: JournalReader, inject: [Database], useFactory: (database: Database) => new JournalReader(database) },
    {
      provide: AccessLog,
      inject: [Database, Clock, LOG],
      useFactory: (database: Database, clock: Clock, log: Logger) =>
        new AccessLog(database, clock, (error) => log.error({ err: error }, 'reads could not be noted, and were refused')),
    },
  ],
  exports: [JournalReader, AccessLog, ReadNotes, Followers, FollowerPace, FollowerReplay],
})
export class JournalModule implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    @Inject(AccessLog) private readonly accessLog: AccessLog,
    private readonly followers: Followers,
    private readonly probes: HealthProbes,
  ) {}

  onModuleInit(): void {
    this.probes.watch(async () =>
      (await this.followers.states()).map(({ follower, lagSeconds, dueSeconds, parked, dead }) => ({
        name: follower,
        ok: Math.max(lagSeconds, dueSeconds) <= LATE_SECONDS && dead === 0,
        lagSeconds: Math.round(lagSeconds),
        dueSeconds: Math.round(dueSeconds),
        parked,
        dead,
      })),
    );
  }

  /** What was noted is written before the pool closes. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.accessLog.flush();
  }
}
