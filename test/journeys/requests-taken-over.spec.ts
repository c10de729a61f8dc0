import { TakeOverRequests } from '../../src/modules/privacy/jobs/take-over-requests.js';
import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { verifyJournal } from '../../src/platform/journal/verify-journal.js';
import { atTheCounter, officerOf, WARD } from '../support/handed-in.js';
import { House, JOURNEY_START, type Caller } from '../support/house.js';
import { carryThrough } from '../support/way-through.js';

const [MERGED, SPLIT, OTHER] = ['H21.109', 'H21.110', 'H21.113'] as const;
const OWN = '/v1/citizen/personal-data/requests';
const OFFICER = '/v1/officer/personal-data/requests';
const DONE = { decision: 'granted', reason: 'Số đã khai bị nhầm.', done: 'Đã ghi số đúng vào hồ sơ.' };
const ENDING = {
  decision: { number: '2026/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-02' },
  effectiveFrom: '2026-11-21',
};

describe('requests of persons at an agency that ends', () => {
  let house: House;
  let citizen: Caller;
  let administrator: Caller;
  let [finished, decided, open, split, late] = ['', '', '', '', ''];
  beforeAll(async () => {
    house = await House.open();
    [citizen, administrator] = await Promise.all([house.as('citizen'), house.as('administrator')]);
    const handIn = async (resolvingAgencyCode: string) => {
      const counter = await house.as(officerOf(resolvingAgencyCode, 'desk-officer'));
      return (await counter.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode }))).body as { id: string; version: number };
    };
    const [first, second, third] = [await handIn(MERGED), await handIn(MERGED), await handIn(SPLIT)];
    finished = first.id;
    await carryThrough(house, first.id, first.version, 'granted');
    decided = await ask(second.id, 'access');
    open = await ask(second.id, 'deletion');
    split = await ask(third.id, 'access');
    expect((await decide(decided, await headOf(MERGED))).status).toBe(200);
  });
  afterAll(() => house.close());

  const ask = async (dossierId: string, kind: string): Promise<string> => {
    const answer = await citizen.post(OWN, { dossierId, kind, wish: 'Đề nghị cơ quan thực hiện.' });
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };
  const headOf = (code: string) => house.as(officerOf(code, 'agency-head'));
  const decide = (id: string, by: Caller, version = 1) => by.post(`${OFFICER}/${id}/decision`, DONE, version);
  const shown = async (id: string) => (await citizen.get(`${OWN}/${id}`)).body as Record<string, unknown>;
  const run = () => house.app.get(TakeOverRequests).run(new Date(JOURNEY_START));

  it('are decided by the successor, by sector where there are several, with the clock that they began with', async () => {
    const before = await shown(open);
    const merger = await administrator.post(`/v1/admin/agencies/${WARD}/mergers`, {
      ...ENDING,
      agencies: [{ agencyCode: MERGED, version: 1 }],
    });
    const [{ sectorCode }] = (await house.app
      .get(Database)
      .read<{ sectorCode: string }>(`select sector_code as "sectorCode" from privacy.data_request where id = $1::uuid`, [split])) as [
      { sectorCode: string },
    ];
    const successors = [{ agencyCode: WARD }, { agencyCode: OTHER, sectorCodes: [sectorCode] }];
    const ending = await administrator.post(`/v1/admin/agencies/${SPLIT}/ending`, { ...ENDING, successors }, 1);
    expect([merger.status, ending.status]).toEqual([200, 200]);
    // Until its last day the agency decides.
    expect(await run()).toEqual({ takenOver: 0, failed: [] });
    expect((await (await headOf(WARD)).get(`${OFFICER}/${open}`)).status).toBe(404);
    await house.clockTo('2026-11-23 08:00');
    expect(await shown(open)).toEqual({ ...before, agencyCode: WARD, agencyName: expect.stringContaining('Hoài Nhơn'), version: 2 });
    expect(await shown(split)).toMatchObject({ agencyCode: OTHER, state: 'pending' });
    expect(await shown(decided)).toMatchObject({ agencyCode: MERGED, state: 'finished' });
    expect(await run()).toEqual({ takenOver: 0, failed: [] });
    const [ward, other] = [await headOf(WARD), await headOf(OTHER)];
    expect((await decide(split, ward)).status).toBe(404);
    expect([(await decide(open, ward, 2)).body, (await decide(split, other, 2)).body]).toEqual([
      { id: open, version: 3 },
      { id: split, version: 3 },
    ]);
    expect(await shown(open)).toMatchObject({ state: 'finished', agencyCode: WARD, ...DONE });
  });

  it('are taken in also when the agency is over that finished the dossier, and decided by its successor', async () => {
    late = await ask(finished, 'restriction');
    expect(await shown(late)).toMatchObject({ agencyCode: MERGED, state: 'pending' });
    await house.clockTo('2026-11-23 08:02');
    expect(await shown(late)).toMatchObject({ agencyCode: WARD, state: 'pending' });
    expect((await decide(late, await headOf(WARD), 2)).status).toBe(200);
  });

  it('have an entry each, once, that holds in the chain', async () => {
    await house.app.get(Followers).drain();
    const moved = await house.app.get(Database).read<{ id: string; from: string; to: string }>(
      `select stream_id as id, facts ->> 'previousAgencyCode' as from, facts ->> 'agencyCode' as to
         from journal.entry where type = 'privacy.request-taken-over.v1' order by at, stream_id`,
    );
    expect(moved.toSorted((one, next) => (one.id < next.id ? -1 : 1))).toEqual([
      { id: open, from: MERGED, to: WARD },
      { id: split, from: SPLIT, to: OTHER },
      { id: late, from: MERGED, to: WARD },
    ]);
    expect((await verifyJournal(house.clone.appUrl, () => undefined)).breaks).toEqual([]);
  });
});
