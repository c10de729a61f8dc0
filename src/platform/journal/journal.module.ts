import { Global, Inject, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../shared/clock.js';
import { Database } from '../database/database.js';
import { LOG } from '../telemetry/log.js';
import { AccessLog } from './access-log.js';
import { FollowerPace } from './follower-pace.js';
import { FollowerReplay } from './follower-replay.js';
import { Followers } from './followers.js';
import { JournalReader } from './journal-reader.js';

/** Reading the journal, and noting who read what. */
@Global()
@Module({
  providers: [
    Followers,
    FollowerPace,
    FollowerReplay,
    { provide: JournalReader, inject: [Database], useFactory: (database: Database) => new JournalReader(database) },
    {
      provide: AccessLog,
      inject: [Database, Clock, LOG],
      useFactory: (database: Database, clock: Clock, log: Logger) => new AccessLog(database, clock, (error) => log.error({ err: error }, 'reads could not be noted; they are kept and tried again')),
    },
  ],
  exports: [JournalReader, AccessLog, Followers, FollowerPace, FollowerReplay],
})
export class JournalModule implements BeforeApplicationShutdown {
  constructor(@Inject(AccessLog) private readonly accessLog: AccessLog) {}

  /** Nobody's read is lost at shutdown; the pool closes after this. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.accessLog.flush();
  }
}
