import { createHash } from 'node:crypto';
import type { Test } from 'supertest';
import { SampleHouse } from '../support/sample-house.js';

const TOKENS = '/v1/sandbox/tokens';
const CLOCK = '/v1/sandbox/clock';

describe('the sandbox', () => {
  let house: SampleHouse;
  beforeAll(async () => {
    house = await SampleHouse.open();
  });
  afterAll(() => house.close());

  const mint = (body: object): Test => house.http.post(TOKENS).send(body);

  it('mints a token for a persona, which opens what the persona may', async () => {
    const minted = house.contract.check(await mint({ persona: 'desk' }));
    expect(minted.body.actor).toMatchObject({ kind: 'officer', agencyCode: 'H21.05', roles: ['desk-officer'] });
    const list = await house.http.get('/v1/desk/things').set('authorization', `Bearer ${minted.body.token as string}`);
    expect(list.status).toBe(200);
  });

  it('mints a token for anybody described, with an id that stays the same', async () => {
    const minted = house.contract.check(await mint({ subject: 'a', roles: ['citizen'], identityNumber: '052099001234' }));
    expect([minted.status, minted.body.actor.kind, minted.body.actor.identityNumber]).toEqual([200, 'citizen', '052099001234']);
    const again = await mint({ subject: 'a', roles: ['citizen'] });
    expect(again.body.actor.id).toBe(minted.body.actor.id);
    // Nobody finds out whose the id of an applicant is; that of anybody else is the same in every installation.
    const idOf = (subject: string): string =>
      createHash('sha256').update(`mot-cua:actor:19:urn:mot-cua:sandbox:${subject.length}:${subject}`).digest('hex').slice(0, 8);
    expect(minted.body.actor.id.slice(0, 8)).not.toBe(idOf('a'));
    const operator = await mint({ subject: 'op', roles: ['operator'] });
    expect(operator.body.actor.id.slice(0, 8)).toBe(idOf('op'));
  });

  it.each([
    [{ persona: 'desk', subject: 'ai-do', roles: ['citizen'] }, 422, 'EXACTLY_ONE'],
    [{ persona: 'nobody' }, 422, 'PERSONA_UNKNOWN'],
    [{ roles: ['citizen'] }, 422, 'EXACTLY_ONE'],
    [{ persona: 'desk', subject: 'ai-do' }, 422, 'EXACTLY_ONE'],
    [{ subject: 'a' }, 403, 'POST_MISSING'],
    [{ subject: 'a', agencyCode: 'H99' }, 403, 'CALLER_AGENCY_UNKNOWN'],
    [{ subject: 'posted', agencyCode: 'H99' }, 403, 'CALLER_AGENCY_UNKNOWN'],
    [{ subject: 'a', agencyCode: 'H21' }, 403, 'POST_MISSING'],
    [{ subject: 'a', roles: [] }, 422, 'FIELDS_INVALID'],
    [{ subject: 'a', roles: ['king'] }, 422, 'FIELDS_INVALID'],
    [{ subject: 'a', roles: ['desk-officer'], agencyCode: 'H99' }, 403, 'CALLER_AGENCY_UNKNOWN'],
    [{ subject: 'a', roles: ['desk-officer'] }, 403, 'CALLER_AGENCY_MISSING'],
  ])('refuses to mint for %j', async (body, status, code) => {
    const response = house.contract.check(await mint(body));
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('moves the clock forward only, and tells what ran on the way', async () => {
    const now = house.contract.check(await house.http.get(CLOCK));
    expect(now.body).toEqual({ now: '2026-11-20T14:10:00+07:00' });
    const hours = house.contract.check(await house.http.post(`${CLOCK}/advance`).send({ workingHours: 0.5 }));
    expect(hours.body).toEqual({
      now: '2026-11-20T14:40:00+07:00',
      ran: [{ job: 'sample', runs: 1, firstAt: '2026-11-20T14:40:00+07:00', lastAt: '2026-11-20T14:40:00+07:00', done: 1 }],
    });
    const days = await house.http.post(`${CLOCK}/advance`).send({ workingDays: 1 });
    expect(days.body.now).toBe('2026-11-21T14:40:00+07:00');
    const set = house.contract.check(await house.http.put(CLOCK).send({ now: '2026-12-01T00:00:00Z' }));
    expect(set.body.now).toBe('2026-12-01T07:00:00+07:00');
    const back = house.contract.check(await house.http.put(CLOCK).send({ now: '2026-11-01T00:00:00Z' }));
    expect([back.status, back.body.code]).toEqual([409, 'CLOCK_BACKWARDS']);
    for (const body of [{}, { workingHours: 1, workingDays: 1 }, { until: '2026-12-02T08:00:00' }]) {
      expect(house.contract.check(await house.http.post(`${CLOCK}/advance`).send(body)).status).toBe(422);
    }
  });

  it('is not there when it is off', async () => {
    const issuer = { issuer: 'https://sso.example.vn', audience: 'x', jwksUri: 'https://sso.example.vn/jwks' };
    const real = await SampleHouse.open({ MOTCUA_AUTH_ISSUERS: JSON.stringify([issuer]) });
    try {
      for (const path of [TOKENS, CLOCK]) expect((await real.http.get(path)).body.code).toBe('ROUTE_UNKNOWN');
      expect((await real.http.post(TOKENS).send({ subject: 'a', roles: ['citizen'] })).status).toBe(404);
    } finally {
      await real.close();
    }
  });
});
