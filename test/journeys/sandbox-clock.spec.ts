import { once } from 'node:events';
import { request as ask } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Client } from 'pg';
import { TURNS } from '../../src/platform/database/in-turn.js';
import { stopServing } from '../../src/platform/http/stopping.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../../src/platform/jobs/scheduled-job.js';
import { Retention } from '../../src/platform/retention/retention.js';
import { playStories } from '../../src/seed/examples/prepare-examples.js';
import { House } from '../support/house.js';

interface Ran {
  readonly job: string;
  readonly runs: number;
  readonly done: number;
}

class Gate {
  open!: () => void;
  readonly passed = new Promise<void>((resolve) => (this.open = resolve));
}

/** A job that always has work, and whose runs end when they are let go on. */
class GatedJob implements ScheduledJob {
  readonly name = 'test.gated';
  readonly everyMs = 60_000;
  readonly began = new Gate();
  readonly goOn = new Gate();
  runs = 0;

  async run(): Promise<JobReport> {
    this.runs += 1;
    this.began.open();
    await this.goOn.passed;
    return { done: 1 };
  }

  async nextWorkAt(now: Date): Promise<Date> {
    return now;
  }
}

/** Whatever is kept for a time; `retention.spec` asks each of them what is left. */
const KEPT = [
  'catalogue.import-runs',
  'notices.notices',
  'notices.partner-events',
  'notices.person-notices',
  'partners.calls',
  'platform.access-log',
  'platform.idempotency-keys',
  'platform.outside-jobs',
  'platform.outside-lanes',
  'platform.shown-pages',
  'workflow.deadline-notices',
];

describe('moving the clock of a sandbox', () => {
  let house: House;
  beforeEach(async () => void (house = await House.open()));

  const gated = (): GatedJob => {
    const job = new GatedJob();
    house.app.get(JobRunner).register(job);
    return job;
  };
  const put = (now: string): ReturnType<House['clockTo']> => house.anybody.put('/v1/sandbox/clock', { now });

  it('to the year of its example: jobs run where they have something to do, and are told once each', async () => {
    await playStories(house.app, () => undefined);
    await house.app.get(Followers).drain();
    const { status, body } = await put('2030-01-02T08:00:00+07:00');
    expect([status, body.now]).toEqual([200, '2030-01-02T08:00:00+07:00']);
    const ran = body.ran as readonly Ran[];
    expect(new Set(ran.map(({ job }) => job)).size).toBe(ran.length);
    for (const { job, runs, done } of ran) expect([job, runs <= done]).toEqual([job, true]);
    const kept = house.app.get(Retention);
    expect(kept.rows.map(({ subject }) => subject).sort()).toEqual(KEPT);
    expect(await kept.nextWorkAt(new Date(body.now as string))).toBeUndefined();
    await house.close();
  }, 120_000);

  it('over years past work that cannot be done: it is tried again at ever longer intervals', async () => {
    const job: ScheduledJob = {
      name: 'test.hopeless',
      everyMs: 60_000,
      run: async () => ({ done: 0, failed: ['x'] }),
      nextWorkAt: async (now) => now,
    };
    house.app.get(JobRunner).register(job);
    const { body } = await put('2026-12-20T14:10:00+07:00');
    const [ran] = (body.ran as readonly Ran[]).filter((each) => each.job === job.name);
    // Eleven runs to come to a day, and then one a day.
    expect([ran!.runs, ran!.done]).toEqual([39, 0]);
    await house.close();
  });

  it('one move at a time', async () => {
    const job = gated();
    const first = put('2026-11-20T14:12:00+07:00').then((answer) => answer);
    await job.began.passed;
    const second = await put('2026-11-20T15:00:00+07:00');
    expect([second.status, second.body.code]).toEqual([409, 'CLOCK_MOVING']);
    job.goOn.open();
    expect((await first).body).toEqual({
      now: '2026-11-20T14:12:00+07:00',
      ran: [{ job: 'test.gated', runs: 3, firstAt: '2026-11-20T14:10:00+07:00', lastAt: '2026-11-20T14:12:00+07:00', done: 3 }],
    });
    expect((await put('2026-11-20T14:13:00+07:00')).status).toBe(200);
    await house.close();
  });

  it('one move at a time, whichever process makes it', async () => {
    const other = new Client({ connectionString: house.clone.appUrl });
    await other.connect();
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock($1)', [TURNS.sandboxClock]);
    expect((await put('2026-11-20T15:00:00+07:00')).body).toMatchObject({
      code: 'CLOCK_MOVING',
      details: { now: '2026-11-20T14:10:00+07:00' },
    });
    await other.end();
    await house.close();
  });

  it('ends when nobody waits for its answer any more', async () => {
    const job = gated();
    const { port } = house.app.getHttpServer().address() as AddressInfo;
    const connected = once(house.app.getHttpServer(), 'connection') as Promise<[Socket]>;
    const lost = ask({
      port,
      host: '127.0.0.1',
      path: '/v1/sandbox/clock',
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
    });
    lost.on('error', () => undefined);
    lost.end(JSON.stringify({ now: '2029-11-20T14:10:00+07:00' }));
    const [socket] = await connected;
    await job.began.passed;
    lost.destroy();
    await once(socket, 'close');
    job.goOn.open();
    let again = await put('2026-11-20T14:11:00+07:00');
    while (again.body.code === 'CLOCK_MOVING') again = await put('2026-11-20T14:11:00+07:00');
    expect([again.status, again.body.now]).toEqual([200, '2026-11-20T14:11:00+07:00']);
    await house.close();
  });

  it('ends when the server stops, which waits for the job that runs', async () => {
    const job = gated();
    const moving = put('2029-11-20T14:10:00+07:00').then((answer) => answer);
    await job.began.passed;
    const stopped = stopServing(house.app, 60);
    job.goOn.open();
    expect([(await moving).status, (await moving).body.code, job.runs]).toEqual([503, 'SHUTTING_DOWN', 1]);
    await stopped;
    await house.clone.drop();
  });

  it('ends before the connections close, however little time requests have to finish', async () => {
    const job = gated();
    const moving = put('2029-11-20T14:10:00+07:00').then(
      ({ body }) => body.code as string,
      () => 'NO_ANSWER',
    );
    await job.began.passed;
    const stopped = stopServing(house.app, 0);
    job.goOn.open();
    expect(['SHUTTING_DOWN', 'NO_ANSWER']).toContain(await moving);
    await stopped;
    expect(job.runs).toBe(1);
    await house.clone.drop();
  });
});
