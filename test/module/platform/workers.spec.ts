import { once } from 'node:events';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Env } from '../../../src/platform/config/env.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { oneByOne } from '../../../src/platform/jobs/one-by-one.js';
import type { JobReport, ScheduledJob } from '../../../src/platform/jobs/scheduled-job.js';
import { Workers } from '../../../src/platform/jobs/workers.js';
import { createLog } from '../../../src/platform/telemetry/logger.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const NEVER = new AbortController().signal;
const MINUTE = 60_000;

function jobOf(name: string, run: (signal: AbortSignal) => Promise<JobReport>, everyMs = 1_000): ScheduledJob {
  return { name, everyMs, run: (_now, signal) => run(signal) };
}

async function* inOrder(...ids: readonly string[]): AsyncGenerator<string> {
  yield* ids;
}

describe('scheduled jobs', () => {
  let house: PlainHouse;
  beforeAll(async () => void (house = await plainHouse('single-statement')));
  afterAll(() => house.close());
  const later = (milliseconds: number): void => void (house.clock.at = new Date(house.clock.at.getTime() + milliseconds));

  it('are run by one replica at a time, however long a run takes', async () => {
    const [one, other] = [new JobRunner(house.database, house.clock), new JobRunner(house.database, house.clock)];
    let [begun, finish] = [() => {}, () => {}];
    const running = new Promise<void>((resolve) => (begun = resolve));
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const job = jobOf('test.long', async () => {
      begun();
      await finished;
      return { done: 1 };
    });
    other.register(job);
    const first = one.runIfDue(job, NEVER);
    await running;
    later(10 * MINUTE);
    expect(await other.runIfDue(job, NEVER)).toBeUndefined();
    expect(await other.figures()).toEqual([{ job: 'test.long', failures: 0, lagSeconds: 0, runningSeconds: 600 }]);
    finish();
    expect(await first).toMatchObject({ report: { done: 1 } });
    expect(await other.figures()).toEqual([{ job: 'test.long', failures: 0, lagSeconds: 0, runningSeconds: 0 }]);
    later(5_000);
    expect(await other.figures()).toEqual([{ job: 'test.long', failures: 0, lagSeconds: 5, runningSeconds: 0 }]);
    expect(await other.runIfDue(job, NEVER)).toMatchObject({ job: 'test.long' });
    expect(await one.runIfDue(job, NEVER)).toBeUndefined();
  });

  it('are begun as often as they say, also where a look comes a little early', async () => {
    const runner = new JobRunner(house.database, house.clock);
    const job = jobOf('test.regular', async () => ({}));
    for (let look = 0; look < 3; look += 1) {
      expect(await runner.runIfDue(job, NEVER)).toMatchObject({ job: 'test.regular' });
      later(995);
    }
  });

  it('are taken over from a replica that died, once its lease is over', async () => {
    const runner = new JobRunner(house.database, house.clock);
    const job = jobOf('test.orphan', async () => ({}));
    await house.database.write(
      `insert into platform.job_schedule (name, next_run_at, leased_until, leased_by)
        values ('test.orphan', '2026-01-01Z', clock_timestamp() + interval '1 minute', gen_random_uuid())`,
    );
    expect(await runner.runIfDue(job, NEVER)).toBeUndefined();
    await house.database.write(
      `update platform.job_schedule set leased_until = clock_timestamp() - interval '1 second' where name = 'test.orphan'`,
    );
    expect(await runner.runIfDue(job, NEVER)).toMatchObject({ job: 'test.orphan' });
  });

  it('that fail are noted and run again later and later, and forgiven by a run that does not', async () => {
    const runner = new JobRunner(house.database, house.clock);
    let fails = true;
    const job = jobOf('test.broken', () => (fails ? Promise.reject(new Error('broken on purpose')) : Promise.resolve({ done: 1 })));
    runner.register(job);
    await expect(runner.runIfDue(job, NEVER)).rejects.toThrow('broken on purpose');
    expect(await runner.states()).toEqual([
      expect.objectContaining({ job: 'test.broken', failures: 1, lastError: 'Error: broken on purpose' }),
    ]);
    later(749);
    expect(await runner.runIfDue(job, NEVER)).toBeUndefined();
    later(251);
    await expect(runner.runIfDue(job, NEVER)).rejects.toThrow();
    later(1_749);
    expect(await runner.runIfDue(job, NEVER)).toBeUndefined();
    later(MINUTE);
    fails = false;
    await runner.runIfDue(job, NEVER);
    expect(await runner.states()).toEqual([expect.objectContaining({ failures: 0, lastError: null })]);
  });

  it('say why they could not do a thing, and go on with the others', async () => {
    const heard: unknown[] = [];
    const runner = new JobRunner(house.database, house.clock, (failure) => heard.push(failure));
    const broken = new Error('broken on purpose');
    const work = async (id: string) => (id === 'second' ? Promise.reject(broken) : true);
    const job: ScheduledJob = {
      name: 'test.one-by-one',
      everyMs: 1_000,
      run: async (_now, signal) => ({
        ...(await oneByOne(
          inOrder('first', 'second', 'third'),
          (id) => id,
          work,
          (id, error) => runner.failedOn(job, id, error),
          signal,
        )),
      }),
    };
    expect(await runner.runIfDue(job, NEVER)).toMatchObject({ report: { done: 2, failed: ['second'] } });
    expect(heard).toEqual([{ job: 'test.one-by-one', id: 'second', err: broken }]);
  });

  it('keep no other waiting, and end within the grace period when the process stops', async () => {
    const runner = new JobRunner(house.database, house.clock);
    const registry = new SchedulerRegistry();
    const env = Env.read({ MOTCUA_LOG_LEVEL: 'silent', MOTCUA_DRAIN_SECONDS: '1' });
    const workers = new Workers(registry, runner, house.clock, house.database, env, createLog(env));
    const told: string[] = [];
    let quick = 0;
    let done = (): void => {};
    const twice = new Promise<void>((resolve) => (done = resolve));
    runner.register(jobOf('test.deaf', () => new Promise(() => {})));
    runner.register(jobOf('test.throwing', () => Promise.reject(new Error('always'))));
    runner.register(
      jobOf('test.polite', async (signal) => {
        await once(signal, 'abort');
        told.push('polite');
        return {};
      }),
    );
    runner.register(
      jobOf('test.quick', async () => {
        later(1_000);
        if ((quick += 1) === 2) done();
        return {};
      }),
    );
    workers.start();
    await twice;
    // The deaf one never ends.
    await workers.beforeApplicationShutdown();
    expect([told, registry.getIntervals()]).toEqual([['polite'], []]);
  });
});
