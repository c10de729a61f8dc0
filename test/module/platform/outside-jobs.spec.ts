import { randomUUID } from 'node:crypto';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { TargetUnreachable, type OutsideJob, type OutsideJobHandler } from '../../../src/platform/jobs/outside-job.js';
import { OutsideJobs } from '../../../src/platform/jobs/outside-jobs.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const KIND = 'test.call';

/** Answers calls as each test wants it, and keeps what was called. */
class Switchboard implements OutsideJobHandler {
  readonly kind = KIND;
  readonly called: OutsideJob[] = [];
  answering: (job: OutsideJob, signal: AbortSignal) => Promise<void> = () => Promise.resolve();

  perform(job: OutsideJob, signal: AbortSignal): Promise<void> {
    this.called.push(job);
    return this.answering(job, signal);
  }

  of(target: string): string[] {
    return this.called.filter((job) => job.target === target).map(({ lane }) => lane);
  }
}

describe('calls to the outside', () => {
  let house: PlainHouse;
  let switchboard: Switchboard;
  let outside: OutsideJobs;
  beforeAll(async () => void (house = await plainHouse('single-statement')));
  afterAll(() => house.close());
  beforeEach(async () => {
    for (const table of ['job', 'lane', 'target']) await house.database.write(`delete from platform.outside_${table}`);
    switchboard = new Switchboard();
    outside = replica();
  });

  const replica = (): OutsideJobs => {
    const another = new OutsideJobs(house.database, house.clock, new JobRunner(house.database, house.clock));
    another.handle(switchboard);
    return another;
  };
  let drawn = 0;
  /** Ids grow with the order in which jobs are decided. */
  const jobOf = (target: string, lane: string, payload = {}): OutsideJob => ({
    id: `${(drawn += 1).toString(16).padStart(8, '0')}-0000-8000-8000-000000000000`,
    kind: KIND,
    target,
    lane: `${target}:${lane}`,
    payload,
  });
  const decide = (jobs: readonly OutsideJob[]): Promise<void> => house.database.batch((client) => outside.add(client, jobs));
  const later = (minutes: number): void => void (house.clock.at = new Date(house.clock.at.getTime() + minutes * 60_000));
  const hanging = (signal: AbortSignal): Promise<void> =>
    new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error('given up'))));
  const states = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await outside.counts()).map(({ state, jobs }) => [state, jobs]));

  it('flow to everybody else while one target never answers in 2,000 lanes; stopping gives those back untried', async () => {
    const stopping = new AbortController();
    let arrived = 0;
    const everybody = new Promise<void>((done) => {
      switchboard.answering = ({ target }, signal) => {
        if (target === 'dark') return hanging(signal);
        if ((arrived += 1) === 300) done();
        return Promise.resolve();
      };
    });
    await decide(Array.from({ length: 2_000 }, (_, n) => jobOf('dark', `${n}`)));
    await decide(Array.from({ length: 300 }, (_, n) => jobOf(`bright-${n % 3}`, `${n % 30}`)));
    const running = outside.run(house.clock.at, stopping.signal);
    await everybody;
    expect(switchboard.of('dark')).toHaveLength(4);
    stopping.abort();
    expect(await running).toEqual({ done: 300, failed: 0 });
    expect(
      await house.database.read(
        `select max(attempts)::int4 as tries, count(leased_until)::int4 as leased,
          sum(pending)::int4 as pending from platform.outside_lane`,
      ),
    ).toEqual([{ tries: 0, leased: 0, pending: 2_000 }]);
  });

  it('that last long are made once: their leases are held on, and the own process never takes a lane twice', async () => {
    let answer: () => void = () => undefined;
    const begun = new Promise<void>((called) => {
      switchboard.answering = () => new Promise<void>((done) => (called(), (answer = done)));
    });
    await decide([jobOf('slow', 'a'), jobOf('slow', 'a')]);
    const running = outside.run();
    await begun;
    const lease = () =>
      house.database.read<{ held: boolean }>('select leased_until > clock_timestamp() as held from platform.outside_lane');
    await house.database.write(`update platform.outside_lane set leased_until = clock_timestamp() - interval '1 second'`);
    let isHeld = false;
    while (!isHeld) isHeld = (await lease())[0]!.held;
    expect(await replica().run()).toEqual({ done: 0, failed: 0 });
    expect(switchboard.of('slow')).toHaveLength(1);
    switchboard.answering = () => Promise.resolve();
    answer();
    expect(await running).toEqual({ done: 2, failed: 0 });
  });

  it('leave a target alone that did not answer five times, try it with one alone, and flow again when it answers', async () => {
    switchboard.answering = () => Promise.reject(new TargetUnreachable('nobody there'));
    await decide(Array.from({ length: 50 }, (_, n) => jobOf('down', `${n}`)));
    await outside.run();
    const before = switchboard.called.length;
    expect(before).toBeGreaterThanOrEqual(5);
    expect(before).toBeLessThanOrEqual(8);
    expect([await outside.pausedTargets(), await outside.lagSeconds()]).toEqual([1, 0]);
    const next = await outside.nextWorkAt();
    expect(next?.getTime()).toBeGreaterThan(house.clock.at.getTime());
    later(60);
    await outside.run();
    expect(switchboard.called).toHaveLength(before + 1);
    later(60);
    switchboard.answering = () => Promise.resolve();
    await outside.run();
    expect(await states()).toEqual({ waiting: 0, dead: 0 });
    expect(await outside.pausedTargets()).toBe(0);
  });

  it('hold their own lane when they are refused again and again, and nothing else', async () => {
    switchboard.answering = ({ payload }) => ('poison' in payload ? Promise.reject(new Error('400')) : Promise.resolve());
    const [poison, behind, beside] = [jobOf('up', 'a', { poison: true }), jobOf('up', 'a'), jobOf('up', 'b')];
    await decide([poison, behind, beside]);
    for (let tries = 0; tries < 30; tries += 1) {
      await outside.run();
      later(6 * 60);
    }
    expect(switchboard.called.filter(({ id }) => id === poison.id)).toHaveLength(26);
    expect([switchboard.called.some(({ id }) => id === behind.id), switchboard.called.some(({ id }) => id === beside.id)]).toEqual([
      false,
      true,
    ]);
    expect(await states()).toEqual({ waiting: 1, dead: 1 });
    expect(await outside.nextWorkAt()).toBeUndefined();
  });

  it('are each made once, in the order of their lane, by two replicas at once and while more are decided', async () => {
    const jobs = Array.from({ length: 200 }, (_, n) => jobOf(`t${n % 4}`, `${n % 20}`));
    await decide(jobs.slice(0, 100));
    const other = replica();
    await Promise.all([outside.run(), other.run(), decide(jobs.slice(100)), decide(jobs.slice(50, 150))]);
    await Promise.all([outside.run(), other.run()]);
    expect(switchboard.called.map(({ id }) => id).sort()).toEqual(jobs.map(({ id }) => id).sort());
    for (const lane of new Set(jobs.map((job) => job.lane))) {
      const ids = switchboard.called.filter((job) => job.lane === lane).map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
    }
    expect(await house.database.read('select lane from platform.outside_lane where pending <> 0 or leased_until is not null')).toEqual([]);
  });

  it('that nobody handles fail, and are told to operators', async () => {
    await decide([{ ...jobOf('x', 'y'), kind: `test.${randomUUID()}` }]);
    expect(await outside.run()).toEqual({ done: 0, failed: 1 });
  });
});
