import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Registry } from 'prom-client';
import { Clock } from '../../shared/clock.js';
import { registerDatabaseGauge, registerDatabaseGauges } from '../telemetry/database-gauge.js';
import { JobRunner } from './job-runner.js';
import { OutsideJobs } from './outside-jobs.js';

/** Figures of what runs in the background, asked of the database at every look, so that any replica reports the same. */
@Injectable()
export class JobGauges implements OnModuleInit {
  constructor(
    private readonly registry: Registry,
    private readonly jobs: JobRunner,
    private readonly outside: OutsideJobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    registerDatabaseGauges(this.registry, () => this.jobs.figures(), [
      {
        name: 'motcua_job_lag_seconds',
        help: 'How long a scheduled job has been due without having been begun',
        labels: ['job'],
        samples: (jobs) => jobs.map(({ job, lagSeconds }) => ({ labels: { job }, value: lagSeconds })),
      },
      {
        name: 'motcua_job_running_seconds',
        help: 'How long the present run of a scheduled job has lasted; calls to the outside go on in one run while there are any',
        labels: ['job'],
        samples: (jobs) => jobs.map(({ job, runningSeconds }) => ({ labels: { job }, value: runningSeconds })),
      },
      {
        name: 'motcua_job_failures',
        help: 'Runs of a scheduled job that failed since the last one that did not',
        labels: ['job'],
        samples: (jobs) => jobs.map(({ job, failures }) => ({ labels: { job }, value: failures })),
      },
    ]);
    registerDatabaseGauge(this.registry, {
      name: 'motcua_outside_jobs',
      help: 'Calls to the outside that are not done; dead ones wait for an operator',
      labels: ['kind', 'state'],
      samples: async () => (await this.outside.counts()).map(({ kind, state, jobs }) => ({ labels: { kind, state }, value: jobs })),
    });
    registerDatabaseGauge(this.registry, {
      name: 'motcua_outside_lag_seconds',
      help: 'Age of the oldest call that may be made now, of targets that are not left alone',
      labels: [],
      samples: async () => [{ labels: {}, value: await this.outside.lagSeconds() }],
    });
    registerDatabaseGauge(this.registry, {
      name: 'motcua_outside_paused_targets',
      help: 'Targets of calls that did not answer and are left alone for a while',
      labels: [],
      samples: async () => [{ labels: {}, value: await this.outside.pausedTargets() }],
    });
  }
}
