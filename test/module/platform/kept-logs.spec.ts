import { Registry } from 'prom-client';
import { Env } from '../../../src/platform/config/env.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { assertLogsKept, LogKeptTooShort } from '../../../src/platform/retention/kept-logs.js';
import { daysOf, daysOfMonths } from '../../../src/platform/retention/log-floor.js';
import { Retention } from '../../../src/platform/retention/retention.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

describe('logs that the law wants kept for twelve months', () => {
  let house: PlainHouse;
  beforeEach(async () => void (house = await plainHouse('single-statement')));
  afterEach(() => house.close());

  const shorten = (subject: string, from: string, days: number) =>
    house.database.write(`insert into platform.retention_rule values ($1, $2::date, $3::int4, 'kept shorter')`, [subject, from, days]);
  const started = (): Promise<string> =>
    assertLogsKept(house.database, house.clock.at).then(
      () => 'starts',
      (error: Error) => (error instanceof LogKeptTooShort ? error.message : 'another error'),
    );

  it.each([
    ['platform.access-log', '2026-11-01', 365, true],
    ['platform.access-log', '2027-03-01', 365, true],
    ['partners.calls', '2026-11-20', 30, true],
    ['platform.access-log', '2026-11-01', 366, false],
    ['platform.idempotency-keys', '2026-11-01', 1, false],
  ])('a start is refused with %s kept from %s on for %i days: %s', async (subject, from, days, isRefused) => {
    await shorten(subject, from, days);
    const outcome = await started();
    expect(outcome === 'starts').toBe(!isRefused);
    if (isRefused) for (const part of [subject, from, `${days} days`, '366 days', 'QCVN 12:2026/BCA']) expect(outcome).toContain(part);
  });

  it('a start is not refused for a rule that is over, nor before the law asks for it', async () => {
    await shorten('platform.access-log', '2026-10-01', 10);
    await shorten('platform.access-log', '2026-11-01', 400);
    expect(await started()).toBe('starts');
  });

  it('nothing younger goes, even where the rule is changed while servers run', async () => {
    for (const days of [367, 365, 100])
      await house.database.write(
        `insert into platform.access_log values (gen_random_uuid(), $1::timestamptz, gen_random_uuid(), null, 'read', 's', 't')`,
        [new Date(house.clock.at.getTime() - days * 86_400_000).toISOString()],
      );
    await shorten('platform.access-log', '2026-11-01', 30);
    const env = Env.read({ NODE_ENV: 'test', MOTCUA_SANDBOX: 'on' }).connectedTo(house.clone.appUrl, house.clone.disposalUrl);
    const retention = new Retention(house.database, new JobRunner(house.database, house.clock), env, new Registry());
    expect(await retention.run(house.clock.at)).toMatchObject({ 'platform.access-log': 1 });
    expect(await house.database.read('select from platform.access_log')).toHaveLength(2);
  });

  it.each([
    [12, 366],
    [18, 366 + 186],
    [24, 732],
  ])('%i months are at most %i days, in SQL too', async (months, days) => {
    const [row] = await house.database.read<{ days: number }>(`select ${daysOfMonths('$1::int4')} as days`, [months]);
    expect([daysOf(months), row!.days]).toEqual([days, days]);
  });
});
