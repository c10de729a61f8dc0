import { Client } from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { atTheCounter } from '../support/handed-in.js';
import { House } from '../support/house.js';

describe('whether the server is ready', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  const ready = () => house.anybody.get('/health/ready');

  it('depends on the database and tells of the followers', async () => {
    const { status, body } = await ready();
    expect([status, body.checks]).toEqual([200, expect.arrayContaining([{ name: 'database', up: true }])]);
    expect(body.background.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['notices.outbox', 'reporting.facts']),
    );
  });

  it('says how far back the logs reach that the law wants kept, and whether their rules are long enough', async () => {
    const desk = await house.as('desk-officer-commune');
    await desk.get(`/v1/desk/dossiers/${(await desk.post('/v1/desk/dossiers', atTheCounter())).body.id as string}`);
    const logs = async () => (await ready()).body.logs as { name: string }[];
    const accessLog = { name: 'platform.access-log', ok: true, leastDays: 366, keptDays: 730, oldestOn: '2026-11-20' };
    expect(await logs()).toEqual([
      expect.objectContaining({ name: 'partners.calls', ok: true, leastDays: 366, keptDays: 400 }),
      accessLog,
      { name: 'journal', ok: true, leastDays: null, keptDays: null, oldestOn: expect.stringMatching(/^2026-/) },
    ]);
    const database = house.app.get(Database);
    await database.write(`insert into platform.retention_rule values ('platform.access-log', '2026-11-01', 30, 'x')`);
    expect(await logs()).toContainEqual({ ...accessLog, ok: false, keptDays: 30 });
    await database.write(`delete from platform.retention_rule where basis = 'x'`);
  });

  it('says a year ahead that the decided days of the calendar end, and the metrics with it', async () => {
    const calendar = async () => ((await ready()).body.horizons as { name: string }[]).find(({ name }) => name === 'calendar:vn-national');
    expect(await calendar()).toEqual({ name: 'calendar:vn-national', ok: true, endsOn: '2027-12-31', daysLeft: 406 });
    await house.clockTo('2027-01-04 08:00');
    expect(await calendar()).toMatchObject({ ok: false, daysLeft: 361 });
    const { text } = await house.anybody.get('/metrics');
    expect(text).toMatch(/^motcua_calendar_decided_days_left\{calendar="vn-national"\} 361$/m);
    expect(text).toMatch(/^motcua_calendar_last_decided_day_seconds\{calendar="vn-national"\} 1830272400$/m);
  });

  it('says on a quiet system that for over a minute nobody has run what is due', async () => {
    const outbox = async () => (await ready()).body.background.find(({ name }: { name: string }) => name === 'notices.outbox');
    const job = house.app.get(JobRunner).jobs.find(({ name }) => name === 'journal.follower.notices.outbox')!;
    const run = () => house.app.get(JobRunner).runIfDue(job, new AbortController().signal);
    await run();
    expect(await outbox()).toMatchObject({ ok: true, lagSeconds: 0, dueSeconds: 0 });
    await house.clockTo('2027-01-04 08:02');
    expect(await outbox()).toMatchObject({ ok: false, lagSeconds: 0, dueSeconds: 119 });
    await run();
    expect(await outbox()).toMatchObject({ ok: true, dueSeconds: 0 });
  });

  it('is not taken back by a follower that needs somebody, which is said', async () => {
    const owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    await owner.query(`insert into journal.parked values ('notices.outbox', gen_random_uuid(), 1, 12, '2026-11-20', 'secret text', true)`);
    const { status, body } = await ready();
    expect([status, body.background.find(({ name }: { name: string }) => name === 'notices.outbox')]).toEqual([
      200,
      expect.objectContaining({ ok: false, dead: 1 }),
    ]);
    expect(JSON.stringify(body)).not.toContain('secret');
    await owner.query('delete from journal.parked');
    await owner.end();
  });

  it('ends with the database, in which case the figures can still be read', async () => {
    await house.app.get(Database).close();
    const { status, body } = await ready();
    expect([status, body.code, body.details.checks]).toEqual([503, 'NOT_READY', expect.arrayContaining([{ name: 'database', up: false }])]);
    expect((await house.anybody.get('/health/live')).status).toBe(200);
    expect((await house.anybody.get('/metrics')).status).toBe(200);
  });
});
