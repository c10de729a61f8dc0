import { Database } from '../../src/platform/database/database.js';
import { CITIZEN, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

const [OTHER_WARD, THIRD] = ['H21.110', 'H21.16'];
const ALL = '/v1/citizen/consents/revocations';
const AT_COUNTER = '/v1/desk/consents/revocations';

describe('consents that are taken back at once', () => {
  let house: House;
  let [citizen, other, desk]: Caller[] = [];
  beforeAll(async () => {
    house = await House.open();
    [citizen, other, desk] = await Promise.all([house.as('citizen'), house.as('citizen-2'), house.as(officerOf(WARD, 'desk-officer'))]);
  });
  afterAll(() => house.close());

  const give = async (agencyCode: string, by = citizen!) => (await by.post('/v1/citizen/consents', { agencyCode })).body.id as string;
  const inForce = async (by = citizen!, query = '') =>
    ((await by.get(`/v1/citizen/consents?limit=200${query}`)).body.items as { id: string; state: string }[])
      .filter(({ state }) => state === 'in-force')
      .map(({ id }) => id)
      .toSorted();

  it('by the owner, to one agency or to all, and each is taken back in the journal', async () => {
    const [first, second, third] = [await give(WARD), await give(WARD), await give(OTHER_WARD!)];
    const others = await give(WARD, other);
    const one = await citizen!.post(ALL, { agencyCode: WARD });
    expect([one.status, (one.body.ids as string[]).toSorted(), one.body.isMoreLeft]).toEqual([200, [first, second].toSorted(), false]);
    expect(await inForce()).toEqual([third]);
    const fourth = await give(THIRD!);
    expect((await citizen!.post(ALL, {})).body.ids.toSorted()).toEqual([third, fourth].toSorted());
    expect((await citizen!.post(ALL, {})).body).toEqual({ ids: [], isMoreLeft: false });
    expect([await inForce(), await inForce(other)]).toEqual([[], [others]]);
    const [{ n }] = (await house.app
      .get(Database)
      .read<{ n: number }>(`select count(*)::int4 as n from journal.entry where type = 'documents.consent-revoked.v1'`)) as [{ n: number }];
    expect(n).toBe(4);
    const unknown = await citizen!.post(ALL, { agencyCode: 'H21.999' });
    expect([unknown.status, unknown.body.errors[0]]).toMatchObject([422, { field: 'agencyCode', code: 'AGENCY_UNKNOWN' }]);
  });

  it('at the counter, of whoever stands there and to the own agency alone, once for two who do it together', async () => {
    const [here, there] = [await give(WARD), await give(OTHER_WARD!)];
    const others = await inForce(other);
    const body = { identityNumber: CITIZEN.identityNumber };
    const both = await Promise.all([1, 2].map(() => desk!.post(AT_COUNTER, body)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.flatMap((each) => each.body.ids as string[])).toEqual([here]);
    expect([await inForce(), await inForce(other)]).toEqual([[there], others]);
    expect((await desk!.post(AT_COUNTER, { identityNumber: '1' })).status).toBe(422);
    expect((await (await house.as(officerOf(WARD, 'case-officer'))).post(AT_COUNTER, body)).status).toBe(403);
  });

  it('are listed by agency', async () => {
    const mine = await give(WARD);
    expect(await inForce(citizen, `&agencyCode=${WARD}`)).toEqual([mine]);
    const listed = async (agencyCode: string) =>
      ((await desk!.get(`/v1/desk/consents?limit=200&agencyCode=${agencyCode}`)).body.items as { id: string }[]).map(({ id }) => id);
    expect(await listed(WARD)).toContain(mine);
    expect(await listed(OTHER_WARD!)).toEqual([]);
    expect((await desk!.get('/v1/desk/consents?agencyCode=H21.999')).body.errors[0]).toMatchObject({ code: 'AGENCY_UNKNOWN' });
  });
});
