import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Clock, SystemClock } from '../../shared/clock.js';
import { SandboxClockControl } from '../auth/sandbox/sandbox-time.js';
import { Database } from '../database/database.js';
import { Retention } from '../retention/retention.js';
import { JobGauges } from './job-gauges.js';
import { JobRunner } from './job-runner.js';
import { OutsideJobs } from './outside-jobs.js';
import { RunningSandboxClock } from './sandbox-clock-control.js';
import { SandboxClock } from './sandbox-clock.js';
import { StuckWork } from './stuck-work.js';
import { StuckWorkController } from './stuck-work.controller.js';
import { Workers } from './workers.js';

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
      controllers: [StuckWorkController],
      providers: [
        { provide: Clock, useValue: clock },
        { provide: JobRunner, inject: [Database, Clock], useFactory: (database: Database, its: Clock) => new JobRunner(database, its) },
        Retention,
        OutsideJobs,
        JobGauges,
        StuckWork,
        Workers,
        ...(clock instanceof SandboxClock
          ? [
              { provide: SandboxClock, useValue: clock },
              { provide: SandboxClockControl, useClass: RunningSandboxClock },
            ]
          : []),
      ],
      exports: [Clock, JobRunner, Workers, OutsideJobs, Retention, ...(sandbox ? [SandboxClockControl] : [])],
    };
  }
}
