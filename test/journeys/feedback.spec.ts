import { House, type Caller } from '../support/house.js';
import { WARD, atTheCounter, officerOf } from '../support/handed-in.js';
import { carryThrough } from '../support/way-through.js';

describe('feedback of an applicant', () => {
  let house: House;
  let desk: Caller;
  let citizen: Caller;
  let id = '';
  let version = 0;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    citizen = await house.as('citizen');
  });
  afterAll(() => house.close());

  const give = (by: Caller, body: object, at = version) => by.post(`/v1/citizen/dossiers/${id}/satisfaction`, body, at);
  const counts = async (by: Caller, query: string) => by.get(`/v1/officer/satisfaction?${query}`);

  it('waits until the result is in hand', async () => {
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
    id = body.id as string;
    expect((await give(citizen, { overall: 'satisfied' }, body.version)).body.code).toBe('DOSSIER_NOT_RETURNED');
    ({ version } = await carryThrough(house, id, body.version, 'granted'));
    const returned = await desk.post(`/v1/desk/dossiers/${id}/hand-over`, { returnedTo: 'Đào Thanh Hà', method: 'counter' }, version);
    version = returned.body.version as number;
  });

  it('is of the applicant alone, in known words, and on the version seen', async () => {
    const other = await house.as('citizen-2');
    expect([(await give(other, { overall: 'satisfied' })).status, (await give(desk, { overall: 'satisfied' })).status]).toEqual([404, 403]);
    const wrong = await give(citizen, { overall: 'splendid' });
    expect(wrong.status).toBe(422);
    expect((await give(citizen, { overall: 'satisfied' }, version - 1)).body.code).toBe('VERSION_MOVED');
    expect((await citizen.post(`/v1/citizen/dossiers/${id}/satisfaction`, { overall: 'satisfied' })).status).toBe(428);
  });

  it('is given once', async () => {
    const given = await give(citizen, { overall: 'unsatisfied', time: 'unsatisfied', attitude: 'very-satisfied', comment: 'Chờ lâu.' });
    expect(given.status).toBe(201);
    expect(given.body).toMatchObject({ dossierId: id, version: version + 1 });
    version += 1;
    expect((await give(citizen, { overall: 'satisfied' })).body.code).toBe('FEEDBACK_GIVEN');
    const timeline = await citizen.get(`/v1/citizen/dossiers/${id}/timeline`);
    expect(timeline.body.items[0].type).toBe('feedback.given.v1');
    expect(timeline.text).not.toContain('Chờ lâu');
    expect(timeline.body.items[0]).toMatchObject({ title: { vi: 'Đánh giá mức độ hài lòng' }, actorId: null, facts: {} });
    for (const [way, role] of [
      ['desk', 'desk-officer'],
      ['officer', 'case-officer'],
      ['officer', 'agency-head'],
      ['desk', 'partner-system'],
    ] as const) {
      const rated = await house.as(officerOf(WARD, role));
      const [seen, detail] = [
        await rated.get(`/v1/${way}/dossiers/${id}/timeline?limit=200`),
        await rated.get(`/v1/${way}/dossiers/${id}`),
      ];
      expect([role, seen.status, detail.status]).toEqual([role, 200, 200]);
      for (const text of [seen.text, detail.text]) expect(text).not.toMatch(/feedback|satisfied/);
    }
  });

  it('is seen by heads as counts, of their own agencies only', async () => {
    const head = await house.as(officerOf(WARD, 'agency-head'));
    const seen = await counts(head, 'from=2026-11-01&to=2026-11-30');
    expect(seen.body.items).toEqual([
      {
        agencyCode: WARD,
        agencyName: 'Ủy ban nhân dân phường Hoài Nhơn',
        answers: 1,
        overall: { 'very-satisfied': 0, satisfied: 0, unsatisfied: 1 },
        time: { 'very-satisfied': 0, satisfied: 0, unsatisfied: 1 },
        attitude: { 'very-satisfied': 1, satisfied: 0, unsatisfied: 0 },
      },
    ]);
    expect(seen.text).not.toContain(id);
    const province = await house.as(officerOf('H21', 'agency-head'));
    expect((await counts(province, `agencyCode=${WARD}&from=2026-11-01&to=2026-11-30`)).body.items).toHaveLength(1);
    const stranger = await house.as(officerOf('H21.217', 'agency-head'));
    expect((await counts(stranger, 'from=2026-11-01&to=2026-11-30')).body.items).toEqual([]);
    const foreign = await counts(stranger, `agencyCode=${WARD}&from=2026-11-01&to=2026-11-30`);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'AGENCY_NOT_FOUND']);
    const inverted = await counts(head, 'from=2026-11-30&to=2026-11-01');
    expect([inverted.status, inverted.body.code]).toEqual([422, 'PERIOD_INVERTED']);
    expect((await counts(desk, 'from=2026-11-01&to=2026-11-30')).status).toBe(403);
  });
});
