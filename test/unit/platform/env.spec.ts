import { readFileSync } from 'node:fs';
import { ENV_KEYS } from '../../../src/platform/config/env-keys.js';
import { Env, EnvError } from '../../../src/platform/config/env.js';

const ISSUER = { issuer: 'https://sso.vn', audience: 'mot-cua', jwksUri: 'https://sso.vn/jwks' };
const issuers = (...entries: object[]): { MOTCUA_AUTH_ISSUERS: string } => ({ MOTCUA_AUTH_ISSUERS: JSON.stringify(entries) });

/** What the schema of a key shows: the text of its default, and the words that it may be. */
interface ShownKey {
  readonly default: string | undefined;
  readonly wrapped: { readonly options?: readonly string[] };
}

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
    for (const [name, { default: text, wrapped }] of Object.entries(ENV_KEYS as Record<string, ShownKey>)) {
      if (text !== undefined && text !== '[]') expect(`${name}=${example[name]}`).toBe(`${name}=${text}`);
      const comment = lines
        .slice(0, lines.indexOf(`${name}=${example[name]}`))
        .join('\n')
        .split('\n\n')
        .at(-1);
      for (const word of wrapped.options ?? []) expect(comment).toMatch(new RegExp(`\\b${word}\\b`));
    }
    for (const name of Object.keys(ENV_KEYS)) expect(lines[lines.findIndex((line) => line.startsWith(`${name}=`)) - 1]).toMatch(/^# \S/);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['NODE_ENV', 'prod'],
    ['DATABASE_URL', 'mysql://x'],
    ['MOTCUA_FLUSH_MODE', 'fast'],
    ['MOTCUA_PREPARED_STATEMENTS', 'yes'],
    ['MOTCUA_DB_POOL_SIZE', '9'],
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

  it('names every fault within one key, with its place', () => {
    const message = refusal({
      MOTCUA_CORS_ORIGINS: 'https://a.vn, b.vn, c.vn',
      MOTCUA_METRICSS: '',
      ...issuers({ ...ISSUER, clockSkewSeconds: 301, claims: { subjekt: 'x' } }, { issuer: ' ' }, []),
    });
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^MOTCUA_AUTH_ISSUERS: \[0\]\.clockSkewSeconds .+ \| \[0\]\.clockSkewSeconds must be a whole number/),
      expect.stringMatching(/^MOTCUA_AUTH_ISSUERS: \[0\]\.claims\.subjekt .+ is not a known entry$/),
      expect.stringMatching(/^MOTCUA_AUTH_ISSUERS: \[1\]\.issuer .+ must be text and not empty$/),
      expect.stringMatching(/^MOTCUA_AUTH_ISSUERS: \[1\]\.audience .+ is required$/),
      expect.stringMatching(/^MOTCUA_AUTH_ISSUERS: \[1\]\.jwksUri .+ is required$/),
      expect.stringMatching(/^MOTCUA_AUTH_ISSUERS: \[2\] .+ must be a JSON object$/),
      expect.stringMatching(/^MOTCUA_CORS_ORIGINS: \[1\] .+ is no web origin: "b\.vn"$/),
      expect.stringMatching(/^MOTCUA_CORS_ORIGINS: \[2\] .+ is no web origin: "c\.vn"$/),
      expect.stringMatching(/^MOTCUA_METRICSS: .+ is not a configuration key$/),
    ]);
  });

  it('refuses the sandbox in production and away from loopback', () => {
    expect(refusal({ NODE_ENV: 'production' })).toMatch(/^MOTCUA_AUTH_ISSUERS: /);
    expect(refusal({ NODE_ENV: 'production', MOTCUA_SANDBOX: 'on', ...issuers(ISSUER) })).toMatch(/^MOTCUA_SANDBOX: /);
    expect(refusal({ HOST: '0.0.0.0' })).toMatch(/^MOTCUA_SANDBOX: /);
    expect(Env.read({ HOST: '0.0.0.0', NODE_ENV: 'production', ...issuers(ISSUER) }).sandbox).toBe(false);
    expect(Env.read({ MOTCUA_SANDBOX: 'on', ...issuers(ISSUER) }).sandbox).toBe(true);
    // Its examples are requests, and a replica that only runs jobs takes none.
    const examples = (MOTCUA_ROLE: string) => Env.read({ MOTCUA_SANDBOX: 'on', MOTCUA_ROLE }).sandboxExamples;
    expect([examples('both'), examples('http'), examples('jobs')]).toEqual([true, true, false]);
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

  it('refuses issuers of others that say they are this server, however they write its address, and says what to do', () => {
    const own = { MOTCUA_PUBLIC_URL: 'https://motcua.vn' };
    for (const issuer of ['https://motcua.vn', 'https://motcua.vn/', 'HTTPS://MotCua.vn:443'])
      expect(refusal({ ...own, ...issuers(ISSUER, { ...ISSUER, issuer }) })).toMatch(
        /^MOTCUA_AUTH_ISSUERS: \[1\]\.issuer là địa chỉ .+ \| \[1\]\.issuer is this server's own address .+ mend MOTCUA_PUBLIC_URL$/,
      );
    const keys = { ...ISSUER, jwksUri: 'https://motcua.vn/v1/oauth/keys' };
    expect(refusal({ ...own, ...issuers(keys) })).toContain('[0].jwksUri is this server');
    expect(refusal({ MOTCUA_SANDBOX: 'on', ...issuers({ ...ISSUER, issuer: 'http://127.0.0.1:3000' }) })).toContain('[0].issuer is this');
    expect(refusal(issuers({ ...ISSUER, issuer: 'urn:mot-cua:sandbox' }))).toContain('[0].issuer is a name of this program itself');
    // A provider behind the same address is another one.
    const beside = { ...ISSUER, issuer: 'https://motcua.vn/dang-nhap', jwksUri: 'https://motcua.vn/dang-nhap/keys' };
    expect(Env.read({ ...own, ...issuers(beside) }).authIssuers).toHaveLength(1);
    expect(Env.read({ MOTCUA_SANDBOX: 'off', ...issuers({ ...ISSUER, issuer: 'https://motcua.vn' }) }).publicUrl).toBeUndefined();
  });
});
