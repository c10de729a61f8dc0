import { CallCounts } from '../../src/modules/partners/persistence/call-counts.js';
import { CallRates } from '../../src/modules/partners/domain/call-rates.js';
import { Database } from '../../src/platform/database/database.js';
import { Clock } from '../../src/shared/clock.js';
import { atTheCounter, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { PartnerDesk, SYSTEMS, type Registered } from '../support/partner-desk.js';

interface Counted {
  readonly day: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly calls: number;
}

describe('a system of a ward', () => {
  let house: House;
  let desk: PartnerDesk;
  beforeAll(async () => {
    house = await House.open();
    desk = await PartnerDesk.open(house, WARD);
  });
  afterAll(() => house.close());

  const callsOf = async (id: string, query = 'from=2026-11-01&to=2026-12-31&limit=200', by: Caller = desk.administrator) => {
    await house.app.get(CallCounts).flush();
    return (await by.get(`${SYSTEMS}/${id}/calls?${query}`)).body as { items: Counted[]; next?: string; code?: string };
  };

  it('is registered, hands in a dossier, changes its secret, is switched off, and every call of it is counted', async () => {
    const system = await desk.registered({ name: 'Phần mềm hộ tịch' });
    const first = await desk.caller(system);
    const made = await first.post('/v1/desk/dossiers', atTheCounter());
    expect(made.status).toBe(201);
    const path = `/v1/desk/dossiers/${made.body.id}`;
    const timeline = (await first.get(`${path}/timeline`)).body as { items: { actor?: object }[] };
    expect(timeline.items.length).toBeGreaterThan(0);

    const newer = (await desk.on(system.id, 'secrets', { previousEndsAt: '2026-11-21T08:00:00+07:00' })).body as Registered;
    const second = await desk.caller(newer);
    expect([(await first.get(path)).status, (await second.get(path)).status]).toEqual([200, 200]);
    expect((await (await desk.caller(system)).get(path)).status).toBe(200);
    const third = (await desk.registered()) as Registered;
    const usedAt = async (id: string) => ((await desk.shown(id))['secrets'] as { lastUsedAt: string }[]).map((each) => each.lastUsedAt);
    expect([await usedAt(system.id), await usedAt(third.id)]).toEqual([[expect.any(String), expect.any(String)], [null]]);

    await house.clockTo('2026-11-21 08:01');
    const ended = { grant_type: 'client_credentials', client_id: system.id, client_secret: system.secret };
    expect((await desk.form(ended)).body).toMatchObject({ error: 'invalid_client' });
    expect((await first.get(path)).body.code).toBe('TOKEN_REVOKED');
    expect((await second.get(path)).status).toBe(200);

    await desk.on(system.id, 'disable', { reason: 'Phần mềm ngừng hoạt động.' });
    expect((await second.get(path)).body).toMatchObject({ status: 403, code: 'PARTNER_SYSTEM_DISABLED' });
    const { items } = await callsOf(system.id);
    expect(items).toEqual([
      { day: '2026-11-20', method: 'GET', route: '/v1/desk/dossiers/{id}', status: 200, calls: 3 },
      { day: '2026-11-20', method: 'GET', route: '/v1/desk/dossiers/{id}/timeline', status: 200, calls: 1 },
      { day: '2026-11-20', method: 'POST', route: '/v1/desk/dossiers', status: 201, calls: 1 },
      { day: '2026-11-21', method: 'GET', route: '/v1/desk/dossiers/{id}', status: 200, calls: 1 },
      { day: '2026-11-21', method: 'GET', route: '/v1/desk/dossiers/{id}', status: 401, calls: 1 },
    ]);
  });

  it('has its counts read by the administrators of its agency alone, day by day and page by page', async () => {
    const system = await desk.registered();
    const caller = await desk.caller(system);
    for (let nth = 0; nth < 3; nth += 1) await caller.get('/v1/partner/events');
    await caller.get('/v1/me');
    const page = await callsOf(system.id, 'from=2026-11-21&to=2026-11-21&limit=1');
    expect(page.items).toEqual([{ day: '2026-11-21', method: 'GET', route: '/v1/me', status: 200, calls: 1 }]);
    const rest = await callsOf(system.id, `from=2026-11-21&to=2026-11-21&limit=1&cursor=${page.next}`);
    expect(rest.items).toEqual([{ day: '2026-11-21', method: 'GET', route: '/v1/partner/events', status: 200, calls: 3 }]);
    expect((await callsOf(system.id, 'from=2026-11-01&to=2026-11-20')).items).toEqual([]);
    expect((await callsOf(system.id, 'from=2026-11-22&to=2026-11-20')).code).toBe('PERIOD_INVERTED');
    const sibling = await PartnerDesk.open(house, 'H21.16');
    expect((await callsOf(system.id, undefined, sibling.administrator)).code).toBe('PARTNER_SYSTEM_NOT_FOUND');
  });

  it('has one rate for all replicas, which know of each other within a second', async () => {
    const database = house.app.get(Database);
    let now = 60_000 * 1_000;
    const replica = () => {
      const rates = new CallRates(() => now);
      return { rates, counts: new CallCounts(database, house.app.get(Clock), rates, () => undefined) };
    };
    const [one, other] = [replica(), replica()];
    const call = { id: (await desk.registered()).id, ratePerMinute: 10 };
    const take = async ({ rates, counts }: typeof one, times: number) => {
      counts.note(call.id, 'GET /v1/me', 200);
      await counts.flush();
      let taken = 0;
      for (let nth = 0; nth < times; nth += 1) {
        try {
          rates.take(call);
          taken += 1;
        } catch (error) {
          expect(error).toMatchObject({ code: 'PARTNER_RATE_EXCEEDED', details: { retryAfterSeconds: 60 } });
        }
      }
      counts.note(call.id, 'GET /v1/me', 200);
      await counts.flush();
      return taken;
    };
    expect([await take(one, 6), await take(other, 2), await take(one, 6), await take(other, 6)]).toEqual([6, 2, 2, 0]);
    now += 60_000;
    expect(await take(other, 12)).toBe(10);
  });

  it('loses no count while the database is away, whether or not anybody calls again', async () => {
    const database = house.app.get(Database);
    const failed: unknown[] = [];
    let isAway = true;
    let told = (): void => {};
    const written = new Promise<void>((resolve) => (told = resolve));
    const away = {
      write: (...each: [string, unknown[]]) => (isAway ? Promise.reject(new Error('away')) : database.write(...each).finally(told)),
    };
    const rates = new CallRates(() => 0);
    const counts = new CallCounts(away as Database, house.app.get(Clock), rates, (error) => failed.push(error));
    const { id } = await desk.registered();
    counts.note(id, 'GET /v1/me', 200);
    await counts.flush();
    isAway = false;
    await written;
    expect(failed).toHaveLength(1);
    expect((await callsOf(id)).items).toMatchObject([{ route: '/v1/me', calls: 1 }]);
    counts.note(id, 'GET /v1/me', 200);
    await counts.flush();
    expect((await callsOf(id)).items).toMatchObject([{ route: '/v1/me', calls: 2 }]);
  });
});
