import { AgencyReader } from '../../src/modules/agencies/index.js';
import { FailedClients } from '../../src/modules/partners/gateways/failed-clients.js';
import { OwnTokens } from '../../src/modules/partners/gateways/own-tokens.js';
import { PartnerRegistry } from '../../src/modules/partners/persistence/partner-registry.js';
import { SANDBOX_SYSTEM } from '../../src/modules/partners/seed/sandbox-system.js';
import { IssueToken } from '../../src/modules/partners/use-cases/issue-token.js';
import { Env } from '../../src/platform/config/env.js';
import { Clock } from '../../src/shared/clock.js';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { SigningKeys } from '../../src/modules/partners/persistence/signing-keys.js';
import { atTheCounter, fosterCare, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { PartnerDesk, type Registered } from '../support/partner-desk.js';

const ISSUER = 'http://127.0.0.1:3000';
const DOSSIERS = '/v1/desk/dossiers';
const EVENTS = '/v1/partner/events';

describe('access tokens of registered systems', () => {
  let house: House;
  let desk: PartnerDesk;
  beforeAll(async () => {
    house = await House.open();
    desk = await PartnerDesk.open(house, WARD);
  });
  afterAll(() => house.close());

  const credentials = ({ id, secret }: Registered, more: Record<string, string> = {}) => ({
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
    ...more,
  });
  const basic = (id: string, secret: string) => ({ authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` });
  const claimsOf = (token: string) =>
    token
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>);
  const statusOf = async (caller: Caller, path = EVENTS) => {
    const { status, body } = await caller.get(path);
    return status === 200 ? 200 : ((body as { code: string }).code as string | number);
  };

  it('are given for id and secret, by the form or by HTTP Basic, and say for whom, for what and how long', async () => {
    const system = await desk.registered();
    const answer = await desk.form(credentials(system));
    expect([answer.status, answer.headers['cache-control'], answer.headers['pragma']]).toEqual([200, 'no-store', 'no-cache']);
    expect(answer.body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'dossier.read dossier.receive event.read webhook.manage',
    });
    const [header, claims] = claimsOf(answer.body.access_token as string);
    expect(header).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(claims).toMatchObject({ iss: ISSUER, aud: ISSUER, sub: system.id, client_id: system.id, agency: WARD });
    expect((claims!['exp'] as number) - (claims!['iat'] as number)).toBe(600);
    const narrow = await desk.form('grant_type=client_credentials&scope=event.read', basic(system.id, system.secret));
    expect(narrow.body).toMatchObject({ scope: 'event.read' });
    const metadata = (await house.anybody.get('/.well-known/oauth-authorization-server')).body as Record<string, string>;
    expect(metadata).toMatchObject({ issuer: ISSUER, token_endpoint: `${ISSUER}/v1/oauth/token`, jwks_uri: `${ISSUER}/v1/oauth/keys` });
    const { keys } = (await house.anybody.get('/v1/oauth/keys')).body as { keys: Record<string, unknown>[] };
    expect(keys.map(({ kid }) => kid)).toContain(header!['kid']);
    expect(keys.every((key) => !('d' in key))).toBe(true);
  });

  it('are not given for anything else, each in the words of RFC 6749, and unknown and wrong are one answer', async () => {
    const [system, other] = [await desk.registered({ scopes: ['event.read'] }), await desk.registered()];
    const unknown = { error: 'invalid_client', error_description: 'the client is unknown, or its secret is wrong' };
    const wrong = await desk.form({ ...credentials(system), client_secret: other.secret });
    expect([wrong.status, wrong.body, wrong.headers['www-authenticate']]).toEqual([401, unknown, expect.stringMatching(/^Basic realm=/)]);
    for (const client_id of [crypto.randomUUID(), 'khong-phai-ma', "'; drop table", 'x'.repeat(4000)]) {
      const answer = await desk.form({ ...credentials(system), client_id });
      expect([answer.status, answer.body]).toEqual([401, unknown]);
    }
    const errorOf = async (words: Record<string, string> | string, headers: Record<string, string> = {}) => {
      const { status, body } = await desk.form(words, headers);
      return `${status} ${(body as { error?: string; code?: string }).error ?? (body as { code: string }).code}`;
    };
    const form = new URLSearchParams(credentials(system)).toString();
    expect(await errorOf({ client_id: system.id, client_secret: system.secret })).toBe('400 invalid_request');
    expect(await errorOf(`${form}&grant_type=client_credentials`)).toBe('400 invalid_request');
    expect(await errorOf({ ...credentials(system), grant_type: 'password' })).toBe('400 unsupported_grant_type');
    expect(await errorOf({ ...credentials(system), scope: 'event.read dossier.read' })).toBe('400 invalid_scope');
    expect(await errorOf({ ...credentials(system), scope: 'agency.manage' })).toBe('400 invalid_scope');
    expect(await errorOf(form, basic(system.id, system.secret))).toBe('400 invalid_request');
    expect(await errorOf({ grant_type: 'client_credentials', client_id: other.id }, basic(system.id, system.secret))).toBe(
      '400 invalid_request',
    );
    expect(await errorOf({ grant_type: 'client_credentials' })).toBe('401 invalid_client');
    expect(await errorOf({ grant_type: 'client_credentials' }, { authorization: 'Basic %%%' })).toBe('401 invalid_client');
    expect(await errorOf(JSON.stringify(credentials(system)), { 'content-type': 'application/json' })).toBe('400 invalid_request');
    expect(await errorOf({ ...credentials(system), note: 'x'.repeat(20_000) })).toBe('413 BODY_TOO_LARGE');
    expect(await errorOf({ ...credentials(system), resource: 'unknown names are ignored' })).toBe('200 undefined');
  });

  it('are refused to a client that is switched off, over, elsewhere or whose secret ended', async () => {
    const errorOf = async (system: Registered) => (await desk.form(credentials(system))).body as Record<string, string>;
    const system = await desk.registered();
    await desk.on(system.id, 'disable', { reason: 'Bảo trì.' });
    expect(await errorOf(system)).toMatchObject({ error: 'unauthorized_client', error_description: 'the client is disabled' });
    await desk.on(system.id, 'enable');
    await desk.on(system.id, `secrets/${system.secretId}/ending`);
    expect(await errorOf(system)).toMatchObject({ error: 'invalid_client' });
    const elsewhere = await desk.registered({ networks: ['203.0.113.0/24'] });
    expect(await errorOf(elsewhere)).toMatchObject({ error: 'unauthorized_client', error_description: expect.stringContaining('network') });
  });

  it('of the system of a sandbox are given for the secret that the document tells, and nowhere else', async () => {
    const { id, secret } = SANDBOX_SYSTEM;
    expect((await desk.form(credentials({ id, secret, secretId: '', version: 0 }))).status).toBe(200);
    expect((await (await house.as('partner-system-commune')).get('/v1/me')).body.id).toBe(id);
    const env = house.app.get(Env);
    const asked = { grantType: 'client_credentials', clientId: id, clientSecret: secret, address: '127.0.0.1' };
    const parts = [PartnerRegistry, AgencyReader, OwnTokens, FailedClients, Clock].map((each) => house.app.get(each as never)) as never[];
    const elsewhere = new IssueToken(...(parts as unknown as [never, never, never, never, never]), { ...env, sandbox: false } as Env);
    await expect(elsewhere.execute(asked)).rejects.toMatchObject({ error: 'invalid_client' });
  });

  it('are not tried for without bound, and who tries keeps nobody else out', async () => {
    const [tried, other] = [await desk.registered(), await desk.registered()];
    const codes: number[] = [];
    for (let nth = 0; nth < 11; nth += 1) codes.push((await desk.form({ ...credentials(tried), client_secret: `mcs_${nth}` })).status);
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const blocked = await desk.form(credentials(tried));
    expect([blocked.body.code, Number(blocked.headers['retry-after']) > 0]).toEqual(['TOO_MANY_FAILURES', true]);
    expect((await desk.form(credentials(other))).status).toBe(200);
  });

  it('open what the scopes say, within agency and limits, and nothing besides', async () => {
    const made = await (await house.as('desk-officer-commune')).post(DOSSIERS, atTheCounter());
    const dossier = `${DOSSIERS}/${made.body.id}`;
    const reader = await desk.caller(await desk.registered({ scopes: ['dossier.read'] }));
    expect((await reader.get('/v1/me')).body).toMatchObject({ kind: 'partner', agency: { code: WARD } });
    expect((await reader.get('/v1/me')).body.permissions).toEqual(['dossier.read', 'self.read']);
    expect([await statusOf(reader, dossier), await statusOf(reader)]).toEqual([200, 'SCOPE_MISSING']);
    const refused = await reader.post(DOSSIERS, fosterCare());
    expect([refused.body.code, refused.headers['www-authenticate']]).toEqual([
      'SCOPE_MISSING',
      'Bearer realm="mot-cua", error="insufficient_scope", scope="dossier.receive"',
    ]);
    expect(await statusOf(reader, '/v1/admin/agencies/H21')).toBe('AUDIENCE_FOREIGN');
    const all = await desk.registered();
    expect(await statusOf(await desk.caller(all, 'event.read'), dossier)).toBe('SCOPE_MISSING');
    const limited = await desk.caller(await desk.registered({ procedureCodes: ['2.000986'] }));
    expect(await statusOf(limited, dossier)).toBe('DOSSIER_NOT_FOUND');
    const province = await PartnerDesk.open(house);
    const sibling = await province.caller(await province.registered({ agencyCode: 'H21.16' }));
    expect(await statusOf(sibling, dossier)).toBe('DOSSIER_NOT_FOUND');
  });

  it('bring what was taken away no longer, with the next call', async () => {
    const system = await desk.registered();
    const caller = await desk.caller(system);
    expect(await statusOf(caller)).toBe(200);
    await desk.change(system.id, { scopes: ['dossier.read'] });
    expect(await statusOf(caller)).toBe('SCOPE_MISSING');
    await desk.change(system.id, { scopes: ['event.read'], networks: ['203.0.113.0/24'] });
    expect(await statusOf(caller)).toBe('PARTNER_NETWORK_FOREIGN');
    await desk.change(system.id, { networks: ['127.0.0.0/8', '::/0'], ratePerMinute: 3 });
    const codes = [await statusOf(caller), await statusOf(caller), await statusOf(caller), await statusOf(caller)];
    expect(codes).toContain('PARTNER_RATE_EXCEEDED');
    const { status, headers } = await caller.get(EVENTS);
    expect([status, Number(headers['retry-after']) <= 60]).toEqual([429, true]);
    // The limit that was reached, and not that of the address.
    expect([headers['ratelimit-limit'], headers['ratelimit-remaining']]).toEqual(['3', '0']);
    expect(headers['ratelimit-reset']).toBe(headers['retry-after']);
    await desk.change(system.id, { ratePerMinute: 1000, validTo: '2026-11-21' });
    expect(await statusOf(caller)).toBe(200);
    await desk.on(system.id, 'disable', { reason: 'Lộ khóa.' });
    expect(await statusOf(caller)).toBe('PARTNER_SYSTEM_DISABLED');
    await desk.on(system.id, 'enable');
    expect(await statusOf(caller)).toBe(200);
    await desk.on(system.id, `secrets/${system.secretId}/ending`);
    expect(await statusOf(caller)).toBe('TOKEN_REVOKED');
  });

  it('are ours alone: signed otherwise, of another type, for another server or by another issuer they are nothing', async () => {
    const system = await desk.registered();
    const { key, keyId } = await house.app.get(SigningKeys).signer();
    const stranger = await generateKeyPair('ES256', { extractable: true });
    const claims = { client_id: system.id, scope: 'event.read', agency: WARD, secret_id: system.secretId };
    const codeWith = async (changes: { typ?: string; aud?: string; key?: typeof key; sub?: string; secret?: string; exp?: number }) => {
      const token = await new SignJWT({ ...claims, secret_id: changes.secret ?? system.secretId })
        .setProtectedHeader({ alg: 'ES256', kid: keyId, typ: changes.typ ?? 'at+jwt' })
        .setIssuer(ISSUER)
        .setAudience(changes.aud ?? ISSUER)
        .setSubject(changes.sub ?? system.id)
        .setIssuedAt()
        .setExpirationTime(changes.exp ?? Math.floor(Date.now() / 1000) + 60)
        .sign(changes.key ?? key);
      return statusOf(house.anybody.withToken(() => `Bearer ${token}`));
    };
    expect(await codeWith({})).toBe(200);
    expect(await codeWith({ typ: 'JWT' })).toBe('TOKEN_MALFORMED');
    expect(await codeWith({ aud: 'mot-cua' })).toBe('TOKEN_AUDIENCE');
    expect(await codeWith({ key: stranger.privateKey })).toBe('TOKEN_FORGED');
    expect(await codeWith({ exp: Math.floor(Date.now() / 1000) - 60 })).toBe('TOKEN_EXPIRED');
    expect(await codeWith({ sub: crypto.randomUUID() })).toBe('TOKEN_REVOKED');
    expect(await codeWith({ secret: (await desk.registered()).secretId })).toBe('TOKEN_REVOKED');
    expect((await exportJWK(stranger.publicKey)).kty).toBe('EC');
    // Nobody enrols an officer, or ties a system, with an account of this server itself.
    expect((await desk.ask({ account: { issuer: ISSUER, subject: system.id } })).body.errors[0].code).toBe('PARTNER_ISSUER_UNKNOWN');
  });

  it('of another issuer go on as they are, and are held to a registration that is tied to them', async () => {
    const holder = { subject: 'phan-mem-cu', name: 'Phần mềm cũ', agencyCode: WARD, roles: ['partner-system'] as const };
    const foreign = await house.as(holder);
    expect([await statusOf(foreign), (await foreign.get('/v1/me')).body.name]).toEqual([200, 'Phần mềm cũ']);
    const account = { issuer: 'urn:mot-cua:sandbox', subject: holder.subject };
    const tied = await desk.registered({ account, scopes: ['event.read'], name: 'Phần mềm cũ của phường' });
    expect([tied.secret, tied.id]).toEqual([undefined, (await foreign.get('/v1/me')).body.id]);
    expect((await desk.ask({ account })).body.code).toBe('PARTNER_ACCOUNT_REGISTERED');
    expect([await statusOf(foreign), await statusOf(foreign, DOSSIERS)]).toEqual([200, 'SCOPE_MISSING']);
    await desk.on(tied.id, 'disable', { reason: 'Ngừng.' });
    expect(await statusOf(foreign)).toBe('PARTNER_SYSTEM_DISABLED');
    // Its token for another agency is not the ward's to switch off.
    expect(await statusOf(await house.as({ ...holder, agencyCode: 'H21.16' }))).toBe(200);
    await desk.on(tied.id, 'enable');
    const made = (await desk.on(tied.id, 'secrets', {})).body as Registered;
    expect((await (await desk.caller({ id: tied.id, secret: made.secret })).get('/v1/me')).body.id).toBe(tied.id);
  });
});
