import { House, type Caller } from '../support/house.js';
import { PartnerDesk } from '../support/partner-desk.js';

const PARTNER = '203.0.113.7';

/** What the token endpoint answers to a system of one network, and a route to its token, for a chain of addresses that was forwarded. */
async function knocked(settings: Record<string, string>): Promise<(forwarded?: string) => Promise<[token: number, route: number]>> {
  const house = await House.open(settings);
  houses.push(house);
  const desk = await PartnerDesk.open(house);
  const networks = ['203.0.113.0/24'];
  const { id, secret } = await desk.registered({ networks });
  const words = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  // The token is taken where calls come from here, so that the route is tried by itself.
  const open = await desk.registered({ networks: ['0.0.0.0/0'] });
  const caller: Caller = await desk.caller(open);
  await desk.change(open.id, { networks });
  return async (forwarded) => {
    const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const token = await desk.form(words, headers);
    return [token.status, (await caller.get('/v1/partner/events', headers)).status];
  };
}

const houses: House[] = [];

describe('the network that a partner system calls from', () => {
  afterAll(async () => {
    for (const house of houses) await house.close();
  });

  it('is that of the connection, whatever the caller says was forwarded', async () => {
    const knock = await knocked({});
    expect(await knock()).toEqual([400, 403]);
    expect(await knock(PARTNER)).toEqual([400, 403]);
  });

  it('is what a trusted proxy says, and nothing that was said before the proxy', async () => {
    const knock = await knocked({ MOTCUA_TRUSTED_PROXIES: '127.0.0.0/8' });
    expect(await knock()).toEqual([400, 403]);
    expect(await knock(PARTNER)).toEqual([200, 200]);
    expect(await knock(`${PARTNER}, 198.51.100.9`)).toEqual([400, 403]);
    expect(await knock(`198.51.100.9, ${PARTNER}`)).toEqual([200, 200]);
    expect(await knock('no address')).toEqual([400, 403]);
  });
});
