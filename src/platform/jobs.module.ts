import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Clock, SystemClock } from '../shared/clock.js';
import { SandboxClockControl } from './sandbox/sandbox-time.js';
import { Database } from './database/database.js';
import { Holds } from './retention/holds.js';
import { KeptLogs } from './retention/kept-logs.js';
import { Retention } from './retention/retention.js';
import { JobGauges } from './jobs/job-gauges.js';
import { JobRunner } from './jobs/job-runner.js';
import { OutsideJobs } from './jobs/outside-jobs.js';
import { RunningSandboxClock } from './sandbox/sandbox-clock-control.js';
import { SandboxClock } from './jobs/sandbox-clock.js';
import { FailedWork } from './operations/failed-work.js';
import { FailedWorkController } from './operations/failed-work.controller.js';
import type { Logger } from 'pino';
import { LOG } from './telemetry/log.js';
import { Workers } from './jobs/workers.js';

/** The one Clock, and the jobs that run by it. */
@Global()
@Module({})
export class JobsModule {
  /** @param systemTime what a sandbox's clock leads; see `SandboxClock` */
  static of(sandbox: boolean, systemTime?: () => number): DynamicModule {
    const clock = sandbox ? new SandboxClock(systemTime) : new SystemClock();
    return {
      module: JobsModule,
      imports: [ScheduleModule.forRoot()],
      controllers: [FailedWorkController],
      providers: [
        { provide: Clock, useValue: clock },
        {
          provide: JobRunner,
          inject: [Database, Clock, LOG],
          useFactory: (database: Database, its: Clock, log: Logger) =>
            new JobRunner(database, its, (failure) => log.error(failure, 'a job could not do one thing; it is tried again')),
        },
        Retention,
        KeptLogs,
        Holds,
        OutsideJobs,
        JobGauges,
        FailedWork,
        Workers,
        ...(clock instanceof SandboxClock
          ? [
              { provide: SandboxClock, useValue: clock },
              { provide: SandboxClockControl, useClass: RunningSandboxClock },
            ]
          : []),
      ],
      exports: [Clock, JobRunner, Workers, OutsideJobs, Retention, Holds, ...(sandbox ? [SandboxClockControl] : [])],
    };
  }
}
