import { Client } from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { House } from '../support/house.js';

describe('whether the server is ready', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  const ready = () => house.anybody.get('/health/ready');

  it('depends on the database and tells of the followers', async () => {
    const { status, body } = await ready();
    expect([status, body.checks]).toEqual([200, expect.arrayContaining([{ name: 'database', up: true }])]);
    expect(body.background.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['notices.outbox', 'reporting.facts']));
  });

  it('is not taken back by a follower that needs somebody, which is said', async () => {
    const owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    await owner.query(`insert into journal.parked values ('notices.outbox', gen_random_uuid(), 1, 12, '2026-11-20', 'secret text', true)`);
    const { status, body } = await ready();
    expect([status, body.background.find(({ name }: { name: string }) => name === 'notices.outbox')]).toEqual([200, expect.objectContaining({ ok: false, dead: 1 })]);
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
