import { IdentityProvider } from '../support/identity-provider.js';
import { DESK, SampleHouse } from '../support/sample-house.js';
import { SystemTime } from '../support/system-time.js';

const THING = '/v1/desk/things/0190a0b0-0000-7000-8000-000000000001';
const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

describe('who may call', () => {
  const sso = new IdentityProvider();
  const time = new SystemTime();
  let house: SampleHouse;
  beforeAll(async () => {
    await sso.start();
    const issuer = {
      issuer: sso.issuer,
      audience: sso.audience,
      jwksUri: sso.jwksUri,
      clockSkewSeconds: 20,
      roleMap: { CB: 'desk-officer' },
    };
    const citizens = {
      issuer: 'https://citizens.example.vn',
      audience: 'mot-cua',
      jwksUri: sso.jwksUri,
      defaultRole: 'citizen',
      claims: { identityNumber: 'cccd.number' },
    };
    const dead = { ...issuer, issuer: 'https://dead.example.vn', jwksUri: 'http://127.0.0.1:9/jwks' };
    house = await SampleHouse.open({ MOTCUA_SANDBOX: 'on', MOTCUA_AUTH_ISSUERS: JSON.stringify([issuer, citizens, dead]) });
  });
  afterAll(async () => {
    time.giveBack();
    await house.close();
    await sso.stop();
  });

  async function outcome(token: string | undefined): Promise<[number, string]> {
    const call = house.http.get(THING);
    const response = house.contract.check(await (token === undefined ? call : call.set('authorization', token)));
    return [response.status, response.body.code ?? response.body.by];
  }
  const bearer = async (token: string | Promise<string>): Promise<[number, string]> => outcome(`Bearer ${await token}`);

  it('believes a good token and takes agency and subtree from it and the directory', async () => {
    expect(await bearer(sso.sign())).toEqual([200, 'H21.05']);
    expect(await bearer(sso.sign({ agency: 'H21' }))).toEqual([200, 'H21,H21.05']);
    expect(await bearer(sso.sign({ exp: seconds(-10) }))).toEqual([200, 'H21.05']);
  });

  it.each<[string, () => Promise<string> | string, number, string]>([
    ['expired', () => sso.sign({ exp: seconds(-30) }), 401, 'TOKEN_EXPIRED'],
    ['not begun', () => sso.sign({ nbf: seconds(60) }), 401, 'TOKEN_NOT_YET_VALID'],
    ['without an end', () => sso.sign({ exp: undefined }), 401, 'TOKEN_MALFORMED'],
    ['forged', () => sso.forge({}), 401, 'TOKEN_FORGED'],
    ['cut', async () => (await sso.sign()).slice(0, -9), 401, 'TOKEN_FORGED'],
    ['of nobody we know', () => sso.sign({ iss: 'https://evil.example' }), 401, 'TOKEN_ISSUER_UNKNOWN'],
    ['for somebody else', () => sso.sign({ aud: 'other' }), 401, 'TOKEN_AUDIENCE'],
    ['unsigned', () => sso.unsigned(), 401, 'TOKEN_ALGORITHM'],
    ['signed with the public key as a secret', () => sso.signWithPublicKeyAsSecret(), 401, 'TOKEN_ALGORITHM'],
    ['no token at all', () => 'abc', 401, 'TOKEN_MALFORMED'],
    ['without a subject', () => sso.sign({ sub: undefined }), 401, 'TOKEN_MALFORMED'],
    ['whose subject is a number', () => sso.sign({ sub: 7 as unknown as string }), 401, 'TOKEN_MALFORMED'],
    ['whose issuer holds NUL', () => sso.sign({ iss: `${sso.issuer}\0` }), 401, 'TOKEN_ISSUER_UNKNOWN'],
    ['of an agency that does not exist', () => sso.sign({ agency: 'H99' }), 403, 'CALLER_AGENCY_UNKNOWN'],
    ['of an officer without a post', () => sso.sign({ roles: [] }), 403, 'POST_MISSING'],
    ['of a role that may not', () => sso.sign({ roles: ['citizen'] }), 403, 'AUDIENCE_FOREIGN'],
    ['of an issuer whose keys cannot be fetched', () => sso.sign({ iss: 'https://dead.example.vn' }), 503, 'AUTH_KEYS_UNAVAILABLE'],
  ])('refuses a token %s', async (_, token, status, code) => {
    expect(await bearer(token())).toEqual([status, code]);
  });

  describe.each(['sub', 'name', 'agency', 'identityNumber', 'kind'])('refuses an unusable %s', (claim) => {
    it.each<[string, string]>([
      ['empty', ''],
      ['of white space', ' \t '],
      ['overlong', 'x'.repeat(1000)],
      ['with NUL', 'H21\0'],
      ['with a control character', 'H21\u0007x'],
      ['with half a character', 'H21\ud800'],
      ['with a mark of direction', 'H21\u202egnp'],
      ['of two lines', 'H21\u2028x'],
    ])('%s', async (_, value) => {
      const who = { [claim]: value, ...(claim === 'identityNumber' ? { kind: 'citizen' } : {}), roles: undefined };
      expect(await bearer(sso.sign({ sub: 'posted', ...who }))).toEqual([401, 'TOKEN_CLAIM_UNUSABLE']);
    });
  });

  it('takes no role from what is no word', async () => {
    const roles = [{ toString: 1 }, null, ['CB'], 7];
    expect(await bearer(sso.sign({ sub: 'nobody', roles }))).toEqual([403, 'POST_MISSING']);
  });

  it('refuses a request without a token, and other schemes', async () => {
    expect(await outcome(undefined)).toEqual([401, 'TOKEN_MISSING']);
    expect(await outcome('Basic YTpi')).toEqual([401, 'TOKEN_MALFORMED']);
    const { headers } = await house.http.get(THING);
    expect(headers['www-authenticate']).toBe('Bearer realm="mot-cua"');
  });

  it('takes posts from the directory when the token states no roles', async () => {
    expect(await bearer(sso.sign({ sub: 'posted', roles: undefined, agency: undefined }))).toEqual([200, 'H21.05,H21']);
    expect(await bearer(sso.sign({ sub: 'posted', roles: undefined, agency: 'H21' }))).toEqual([200, 'H21,H21.05']);
  });

  it('gives somebody without roles and posts the default role of the issuer, and never more', async () => {
    const citizen = { iss: 'https://citizens.example.vn', sub: 'vneid-1', roles: undefined, agency: undefined };
    expect(await bearer(sso.sign({ ...citizen, cccd: { number: '052099001234' } }))).toEqual([403, 'AUDIENCE_FOREIGN']);
    expect(await bearer(sso.sign({ ...citizen, kind: 'citizen', roles: ['administrator'] }))).toEqual([403, 'AUDIENCE_FOREIGN']);
  });

  it('finds rotated keys, keeps known ones, and does not ask for every unknown one', async () => {
    for (const [kid, algorithm] of [
      ['second', 'RS256'],
      ['third', 'ES256'],
      ['fourth', 'PS256'],
    ] as const) {
      await sso.rotate(kid, algorithm);
      time.ahead(11);
      expect(await bearer(sso.sign({ sub: `officer-${kid}` }))).toEqual([200, 'H21.05']);
    }
    const before = sso.fetches;
    for (let i = 0; i < 5; i += 1) expect((await bearer(sso.sign({ sub: `officer-${i + 5}` })))[0]).toBe(200);
    expect(sso.fetches).toBe(before);
  });

  it('never mixes up callers that are verified at the same time', async () => {
    await sso.rotate('fifth');
    time.ahead(11);
    const agencies = Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? 'H99' : index % 2 === 0 ? 'H21' : 'H21.05'));
    const tokens = await Promise.all(agencies.map((agency, index) => sso.sign({ sub: `together-${index}`, agency })));
    const expected = { H99: [403, 'CALLER_AGENCY_UNKNOWN'], H21: [200, 'H21,H21.05'], 'H21.05': [200, 'H21.05'] };
    const before = sso.fetches;
    const outcomes = await Promise.all(tokens.map((token) => bearer(token)));
    expect(outcomes).toEqual(agencies.map((agency) => expected[agency as keyof typeof expected]));
    expect(sso.fetches).toBe(before + 1);
  });

  it('closes a route that says nothing', async () => {
    const response = house.contract.check(await house.http.put(`${THING}/secret`).set('authorization', await house.bearer(DESK)));
    expect([response.status, response.body.code]).toEqual([403, 'ROUTE_CLOSED']);
  });
});
