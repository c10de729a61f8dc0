import { IdentityProvider } from '../support/identity-provider.js';
import { SampleHouse } from '../support/sample-house.js';
import { SystemTime } from '../support/system-time.js';

const THING = '/v1/desk/things/0190a0b0-0000-7000-8000-000000000001';
const MINUTE = 60;

describe('keys of an identity provider', () => {
  const sso = new IdentityProvider();
  const time = new SystemTime();
  let house: SampleHouse;
  let sent = 0;
  beforeAll(() => sso.start());
  afterAll(async () => {
    time.giveBack();
    await sso.stop();
  });
  beforeEach(async () => {
    sso.dark = false;
    sso.published = (keys) => keys;
    const issuer = { issuer: sso.issuer, audience: sso.audience, jwksUri: sso.jwksUri, roleMap: { CB: 'desk-officer' } };
    house = await SampleHouse.open({ MOTCUA_AUTH_ISSUERS: JSON.stringify([issuer]) });
  });
  afterEach(() => house.close());

  async function outcome(token: string | Promise<string>): Promise<[number, string]> {
    const { status, body } = house.contract.check(await house.http.get(THING).set('authorization', `Bearer ${await token}`));
    return [status, body.code ?? body.by];
  }
  /** A token that nobody has shown before, so that it has to be verified. */
  const valid = (): Promise<string> => sso.sign({ sub: `officer-${(sent += 1)}` });
  const forged = (): Promise<string> => sso.signNaming(`no-${(sent += 1)}`);
  const GOOD = [200, 'H21.05'];
  const FORGED = [401, 'TOKEN_FORGED'];

  /** Forged tokens with ever other keys, and good ones between them, at the same time. */
  async function flood(): Promise<void> {
    const tokens = await Promise.all(Array.from({ length: 120 }, (_, index) => (index % 4 === 0 ? valid() : forged())));
    const outcomes = await time.held(() => Promise.all(tokens.map((token) => outcome(token))));
    expect(outcomes).toEqual(tokens.map((_, index) => (index % 4 === 0 ? GOOD : FORGED)));
  }

  it('of forged tokens cost those who hold good ones nothing, also when the set has aged and the provider is dark', async () => {
    expect(await outcome(valid())).toEqual(GOOD);
    const first = sso.fetches;
    await flood();
    expect(sso.fetches).toBe(first);
    time.ahead(11);
    await flood();
    expect(sso.fetches).toBe(first + 1);
    time.ahead(20 * MINUTE);
    await flood();
    expect(sso.fetches).toBe(first + 2);
    sso.dark = true;
    time.ahead(72 * 60 * MINUTE);
    await flood();
    expect(await outcome(valid())).toEqual(GOOD);
  });

  it('that are new are found within the cooldown, whatever the flood', async () => {
    expect(await outcome(valid())).toEqual(GOOD);
    await sso.rotate(`new-${sent}`);
    for (let i = 0; i < 40; i += 1) expect(await outcome(forged())).toEqual(FORGED);
    time.ahead(11);
    await Promise.all([outcome(forged()), outcome(forged())]);
    expect(await outcome(valid())).toEqual(GOOD);
  });

  it('that do not exist are remembered', async () => {
    expect(await outcome(valid())).toEqual(GOOD);
    const token = await forged();
    time.ahead(11);
    const before = sso.fetches;
    expect(await outcome(token)).toEqual(FORGED);
    time.ahead(11);
    expect(await outcome(token)).toEqual(FORGED);
    expect(sso.fetches).toBe(before + 1);
    time.ahead(31);
    expect(await outcome(token)).toEqual(FORGED);
    expect(sso.fetches).toBe(before + 2);
  });

  it('are missing only while none were ever had', async () => {
    sso.dark = true;
    expect(await outcome(valid())).toEqual([503, 'AUTH_KEYS_UNAVAILABLE']);
    sso.dark = false;
    time.ahead(2);
    expect(await outcome(valid())).toEqual(GOOD);
    for (const broken of [[], ['x']] as unknown as readonly (readonly object[])[]) {
      sso.published = () => broken;
      time.ahead(20 * MINUTE);
      expect(await outcome(valid())).toEqual(GOOD);
      expect(await outcome(forged())).toEqual(FORGED);
      expect(await outcome(valid())).toEqual(GOOD);
    }
  });

  it('may have no names, one name for two, and others of kinds that nobody may use beside them', async () => {
    await sso.rotate(`other-${sent}`);
    sso.published = (keys) => keys.map((key) => ({ ...key, kid: undefined }));
    expect(await outcome(sso.signNaming(undefined, { sub: 'unnamed' }))).toEqual(GOOD);
    expect(await outcome(sso.forge({}))).toEqual(FORGED);
    const useless = [
      { kty: 'oct', kid: 'twice', k: 'AAAA' },
      { kty: 'RSA', kid: 'twice', n: '', e: '' },
    ];
    sso.published = (keys) => [...useless, ...keys.map((key) => ({ ...key, kid: 'twice' }))];
    time.ahead(20 * MINUTE);
    await outcome(sso.signNaming('twice', { sub: 'twice-1' }));
    expect(await outcome(sso.signNaming('twice', { sub: 'twice-2' }))).toEqual(GOOD);
  });
});
