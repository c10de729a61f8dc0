import { readFileSync } from 'node:fs';
import { ENV_KEYS } from '../../../src/platform/config/env-keys.js';
import { Env, EnvError } from '../../../src/platform/config/env.js';

const ISSUER = { issuer: 'https://sso.vn', audience: 'mot-cua', jwksUri: 'https://sso.vn/jwks' };
const issuers = (...entries: object[]): { MOTCUA_AUTH_ISSUERS: string } => ({ MOTCUA_AUTH_ISSUERS: JSON.stringify(entries) });

function refusal(source: Record<string, string>): string {
  try {
    Env.read(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return 'not refused';
}

describe('the configuration', () => {
  it('needs nothing: a sandbox on loopback', () => {
    const env = Env.read({});
    expect(env).toMatchObject({ host: '127.0.0.1', port: 3000, sandbox: true, bodyLimitBytes: 524_288, databaseUrl: undefined });
  });

  it('is the same as .env.example, key by key and default by default', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    const example = Object.fromEntries(lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split(/=(.*)/s, 2)));
    expect(Object.keys(example).sort()).toEqual(Object.keys(ENV_KEYS).sort());
    expect(Env.read(example)).toEqual(Env.read({}));
    for (const name of Object.keys(ENV_KEYS)) expect(lines[lines.findIndex((line) => line.startsWith(`${name}=`)) - 1]).toMatch(/^# \S/);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['NODE_ENV', 'prod'],
    ['DATABASE_URL', 'mysql://x'],
    ['MOTCUA_FLUSH_MODE', 'fast'],
    ['MOTCUA_PREPARED_STATEMENTS', 'yes'],
    ['MOTCUA_BODY_LIMIT_BYTES', '1'],
    ['MOTCUA_CORS_ORIGINS', 'example.vn'],
    ['MOTCUA_METRICS', 'inside'],
    ['MOTCUA_METRICS', '10.0.0.0/33'],
    ['MOTCUA_DOCS', '10.0.0.0/8,'],
    ['MOTCUA_AUTH_ISSUERS', JSON.stringify([{ ...ISSUER, defaultRole: 'operator' }])],
    ['MOTCUA_AUTH_ISSUERS', '{'],
    ['MOTCUA_AUTH_ISSUERS', '[{"issuer":"x"}]'],
    ['MOTCUA_PORTT', '1'],
  ])('names the key %s when it is %s', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name}: .+ \\| .+`));
  });

  it('names every wrong key at once, and repeats no password', () => {
    const message = refusal({ PORT: 'x', APP_DATABASE_URL: 'secret-password' });
    expect(message.split('\n')).toHaveLength(2);
    expect(message).not.toContain('secret-password');
  });

  it('refuses the sandbox in production and away from loopback', () => {
    expect(refusal({ NODE_ENV: 'production' })).toMatch(/^MOTCUA_AUTH_ISSUERS: /);
    expect(refusal({ NODE_ENV: 'production', MOTCUA_SANDBOX: 'on', ...issuers(ISSUER) })).toMatch(/^MOTCUA_SANDBOX: /);
    expect(refusal({ HOST: '0.0.0.0' })).toMatch(/^MOTCUA_SANDBOX: /);
    expect(Env.read({ HOST: '0.0.0.0', NODE_ENV: 'production', ...issuers(ISSUER) }).sandbox).toBe(false);
    expect(Env.read({ MOTCUA_SANDBOX: 'on', ...issuers(ISSUER) }).sandbox).toBe(true);
  });

  it('reads issuers with defaults, and refuses weak algorithms, strange entries and doubles', () => {
    expect(Env.read(issuers(ISSUER)).authIssuers[0]).toMatchObject({
      algorithms: ['RS256', 'PS256', 'ES256'],
      clockSkewSeconds: 30,
      claims: { subject: 'sub', roles: 'roles' },
      roleMap: {},
    });
    expect(refusal(issuers({ ...ISSUER, algorithms: ['HS256'] }))).toContain('[0].algorithms');
    expect(refusal(issuers({ ...ISSUER, roleMap: { boss: 'king' } }))).toContain('[0].roleMap.boss');
    expect(refusal(issuers({ ...ISSUER, secret: 'x' }))).toContain('[0].secret');
    expect(refusal(issuers(ISSUER, ISSUER))).toContain('two entries');
  });
});
