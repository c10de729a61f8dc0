import { SignJWT, decodeProtectedHeader, type JWTPayload } from 'jose';
import { SigningKeys } from '../../src/modules/partners/persistence/signing-keys.js';
import { WARD } from '../support/handed-in.js';
import { House } from '../support/house.js';
import { IdentityProvider } from '../support/identity-provider.js';
import { PartnerDesk, type Registered } from '../support/partner-desk.js';
import { asOwner } from '../support/row-counts.js';
import { SystemTime } from '../support/system-time.js';

const OURS = 'https://motcua.gialai.example.vn';
const EVENTS = '/v1/partner/events';

describe('keys by which tokens of registered systems are signed', () => {
  const sso = new IdentityProvider();
  const time = new SystemTime();
  let house: House;
  let desk: PartnerDesk;
  let system: Registered;
  beforeAll(async () => {
    await sso.start();
    const issuer = { issuer: sso.issuer, audience: sso.audience, jwksUri: sso.jwksUri, roleMap: { CB: 'desk-officer' } };
    house = await House.open({ MOTCUA_AUTH_ISSUERS: JSON.stringify([issuer]), MOTCUA_PUBLIC_URL: OURS });
    desk = await PartnerDesk.open(house, WARD);
    system = await desk.registered();
  });
  afterAll(async () => {
    time.giveBack();
    await house.close();
    await sso.stop();
  });

  const mint = async () => {
    const client = { grant_type: 'client_credentials', client_id: system.id, client_secret: system.secret };
    return (await desk.form(client)).body.access_token as string;
  };
  const kidOf = (token: string) => decodeProtectedHeader(token).kid;
  const published = async () => ((await house.anybody.get('/v1/oauth/keys')).body.keys as { kid: string }[]).map(({ kid }) => kid);
  const outcome = async (token: string | Promise<string>) => {
    const [given] = [await token];
    const { status, body } = await house.anybody.withToken(() => `Bearer ${given}`).get(EVENTS);
    return status === 200 ? 200 : (body as { code: string }).code;
  };
  /** Thirty days, in which a key signs, are over. */
  const periodPasses = () => asOwner(house, 'update partners.signing_key set period = period - 1');

  it('change by themselves: what an old one signed holds until its end, and nobody has to wait for the new one', async () => {
    const old = [await mint(), await mint(), await mint()];
    const [first] = old.map(kidOf);
    expect([new Set(old.map(kidOf)).size, await published(), await outcome(old[0]!)]).toEqual([1, [first], 200]);
    await periodPasses();
    const fresh = [await mint(), await mint()];
    const [second] = fresh.map(kidOf);
    expect(second).not.toBe(first);
    expect(await Promise.all([outcome(fresh[0]!), outcome(old[1]!)])).toEqual([200, 200]);
    expect(await published()).toEqual([first, second]);
    await periodPasses();
    expect([await outcome(old[2]!), await outcome(fresh[1]!)]).toEqual(['TOKEN_FORGED', 200]);
    const third = kidOf(await mint());
    expect(await published()).toEqual([second, third]);
  });

  it('sign and are believed no longer once they are deleted', async () => {
    const [leaked, unseen] = [await mint(), await mint()];
    expect(await outcome(leaked)).toBe(200);
    await asOwner(house, 'delete from partners.signing_key');
    expect(await outcome(unseen)).toBe('TOKEN_FORGED');
    const fresh = await mint();
    expect([kidOf(fresh) === kidOf(leaked), await outcome(fresh), await published()]).toEqual([false, 200, [kidOf(fresh)]]);
  });

  it('make tokens that are over at their end', async () => {
    const tokens = [await mint(), await mint()];
    time.ahead(590);
    expect(await outcome(tokens[0]!)).toBe(200);
    time.ahead(20);
    expect(await outcome(tokens[1]!)).toBe('TOKEN_EXPIRED');
  });

  it('are for this server’s own tokens alone, whoever names it or another issuer', async () => {
    const { key, keyId: kid } = await house.app.get(SigningKeys).signer();
    const now = Math.floor(Date.now() / 1000);
    const signed = (claims: JWTPayload, header: { alg?: string; typ?: string } = {}) =>
      new SignJWT({ sub: system.id, secret_id: system.secretId, scope: 'event.read', iss: OURS, aud: OURS, exp: now + 60, ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...header })
        .sign(key);
    expect(await outcome(signed({ jti: 'good' }))).toBe(200);
    expect(await outcome(signed({ aud: ['khac', OURS] }, { typ: 'application/at+JWT' }))).toBe(200);
    expect(await outcome(signed({ aud: undefined }))).toBe('TOKEN_AUDIENCE');
    expect(await outcome(signed({ aud: sso.audience }))).toBe('TOKEN_AUDIENCE');
    expect(await outcome(signed({ nbf: now + 60 }))).toBe('TOKEN_NOT_YET_VALID');
    expect(await outcome(signed({ exp: now - 60 }))).toBe('TOKEN_EXPIRED');
    expect(await outcome(signed({ exp: undefined }))).toBe('TOKEN_MALFORMED');
    expect(await outcome(signed({}, { typ: 'JWT' }))).toBe('TOKEN_MALFORMED');
    expect(await outcome(signed({ iss: `${OURS}/` }))).toBe('TOKEN_ISSUER_UNKNOWN');
    // What the provider says under its own name counts by its roles.
    expect(await outcome(sso.sign())).toBe('AUDIENCE_FOREIGN');
    // Our key under the name of the provider, and the provider's key under ours.
    expect(await outcome(signed({ iss: sso.issuer, aud: sso.audience, roles: ['CB'], agency: WARD }))).toBe('TOKEN_FORGED');
    expect(await outcome(sso.sign({ iss: OURS, aud: OURS, sub: system.id, secret_id: system.secretId }))).toBe('TOKEN_ALGORITHM');
    await sso.rotate('ec', 'ES256');
    expect(await outcome(sso.sign({ iss: OURS, aud: OURS, sub: system.id, secret_id: system.secretId }))).toBe('TOKEN_MALFORMED');
  });
});
