import * as v from 'valibot';
import { ENV_KEYS, ENV_SCHEMA, type EnvValues } from './env-keys.js';
import type { Network, Reach } from './env-values.js';
import { ownAmong, type IssuerSettings } from './issuers.js';
import { ForeseenEnd } from './start-refusal.js';

/** Own keys begin with this, so that a misspelt one is found instead of ignored. */
const PREFIX = 'MOTCUA_';
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** The configuration cannot be used. The message has one line per fault, each naming its key, and stops the start. */
export class EnvError extends ForeseenEnd {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** The one typed configuration, read once at start. Byte counts in bytes, times in the unit of the name. */
export class Env {
  readonly nodeEnv: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  /** What this replica does: serve requests, run scheduled jobs, or both. */
  readonly role: EnvValues['MOTCUA_ROLE'];
  readonly databaseUrl: string | undefined;
  readonly appDatabaseUrl: string | undefined;
  readonly disposalDatabaseUrl: string | undefined;
  readonly directDatabaseUrl: string | undefined;
  readonly dataDir: string;
  /** Key that secrets of partner systems are sealed with; undefined: a file of the data folder. */
  readonly secretKey: Buffer | undefined;
  /** Key under which the keys of persons are made; undefined: a file of the data folder. */
  readonly personKey: Buffer | undefined;
  /** Whether anybody may mint tokens and move the clock; only ever true on loopback and outside production. */
  readonly sandbox: boolean;
  /** Whether a new sandbox gets the dossiers that the examples of the document are about. */
  readonly sandboxExamples: boolean;
  readonly authIssuers: readonly IssuerSettings[];
  /** The origin by which this server is reached, which issues access tokens under it; undefined: it issues none. */
  readonly publicUrl: string | undefined;
  /** The same as it was configured. */
  private readonly statedUrl: string | undefined;
  /** For how many seconds such a token is valid. */
  readonly accessTokenSeconds: number;
  readonly dbPoolSize: number;
  readonly flushMode: 'single-statement' | 'statements';
  readonly preparedStatements: boolean;
  readonly logLevel: EnvValues['MOTCUA_LOG_LEVEL'];
  readonly bodyLimitBytes: number;
  readonly maxFileBytes: number;
  /** Requests a minute from one remote address; 0 means no limit. */
  readonly rateLimitPerMinute: number;
  readonly requestTimeoutSeconds: number;
  readonly drainSeconds: number;
  /** Reverse proxies that are believed in what they say of the address a request comes from (`X-Forwarded-For`). */
  readonly trustedProxies: readonly Network[];
  readonly corsOrigins: readonly string[];
  /** From where figures (`/metrics`) may be read. */
  readonly metricsReach: Reach;
  /** From where Swagger UI (`/docs`) and `/openapi.json` may be read. */
  readonly docsReach: Reach;

  private constructor(values: EnvValues) {
    this.nodeEnv = values.NODE_ENV;
    this.host = values.HOST;
    this.port = values.PORT;
    this.role = values.MOTCUA_ROLE;
    this.databaseUrl = values.DATABASE_URL;
    this.appDatabaseUrl = values.APP_DATABASE_URL;
    this.disposalDatabaseUrl = values.DISPOSAL_DATABASE_URL;
    this.directDatabaseUrl = values.DIRECT_DATABASE_URL;
    this.dataDir = values.MOTCUA_DATA_DIR;
    this.secretKey = values.MOTCUA_SECRET_KEY;
    this.personKey = values.MOTCUA_PERSON_KEY;
    this.authIssuers = values.MOTCUA_AUTH_ISSUERS;
    this.sandbox = sandboxOf(values);
    // Examples are requests to the replica itself, and one that only runs jobs takes none.
    this.sandboxExamples = this.sandbox && values.MOTCUA_SANDBOX_EXAMPLES && this.role !== 'jobs';
    this.statedUrl = values.MOTCUA_PUBLIC_URL;
    this.publicUrl = this.urlOn(values.PORT);
    this.accessTokenSeconds = values.MOTCUA_ACCESS_TOKEN_SECONDS;
    this.dbPoolSize = values.MOTCUA_DB_POOL_SIZE;
    this.flushMode = values.MOTCUA_FLUSH_MODE;
    this.preparedStatements = values.MOTCUA_PREPARED_STATEMENTS;
    this.logLevel = values.MOTCUA_LOG_LEVEL;
    this.bodyLimitBytes = values.MOTCUA_BODY_LIMIT_BYTES;
    this.maxFileBytes = values.MOTCUA_MAX_FILE_BYTES;
    this.rateLimitPerMinute = values.MOTCUA_RATE_LIMIT_PER_MINUTE;
    this.requestTimeoutSeconds = values.MOTCUA_REQUEST_TIMEOUT_SECONDS;
    this.drainSeconds = values.MOTCUA_DRAIN_SECONDS;
    this.trustedProxies = values.MOTCUA_TRUSTED_PROXIES ?? [];
    this.corsOrigins = values.MOTCUA_CORS_ORIGINS ?? [];
    this.metricsReach = values.MOTCUA_METRICS;
    this.docsReach = values.MOTCUA_DOCS;
  }

  /** Reads and checks everything, or throws an `EnvError` that names each fault. An empty text counts as absent. */
  static read(source: Readonly<Record<string, string | undefined>>): Env {
    const given = Object.entries(source)
      .map(([name, text]) => [name, text?.trim() ?? ''] as const)
      .filter(([name, text]) => (Object.hasOwn(ENV_KEYS, name) ? text !== '' : name.startsWith(PREFIX)));
    const read = v.safeParse(ENV_SCHEMA, Object.fromEntries(given), { abortPipeEarly: true });
    if (!read.success) throw new EnvError(read.issues.map(lineOf));
    const env = new Env(read.output);
    const own = env.publicUrl === undefined ? [] : ownAmong(env.authIssuers, env.publicUrl);
    if (own.length > 0) throw new EnvError(own.map((line) => `MOTCUA_AUTH_ISSUERS: ${line}`));
    return env;
  }

  /** The same configuration on the port that was found for it where it says 0, any port that is free. */
  listeningOn(port: number): Env {
    return Object.assign(Object.create(Env.prototype) as Env, this, { port, publicUrl: this.urlOn(port) });
  }

  /** A sandbox is reached by its own machine alone. */
  private urlOn(port: number): string | undefined {
    return this.statedUrl ?? (this.sandbox ? `http://${urlHost(this.host)}:${port}` : undefined);
  }

  /**
   * The same configuration with the connections of the application role and, where it is known, of the disposal role, once the database is
   * there.
   */
  connectedTo(appDatabaseUrl: string, disposalDatabaseUrl = this.disposalDatabaseUrl): Env {
    return Object.assign(Object.create(Env.prototype) as Env, this, { appDatabaseUrl, disposalDatabaseUrl });
  }
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function sandboxOf(values: EnvValues): boolean {
  const setting = values.MOTCUA_SANDBOX;
  const loopback = LOOPBACK.test(values.HOST);
  const configured = values.MOTCUA_AUTH_ISSUERS.length > 0;
  if (setting === 'off' || (setting === 'auto' && configured)) return false;
  if (values.NODE_ENV === 'production') {
    throw new EnvError([
      setting === 'on'
        ? 'MOTCUA_SANDBOX: không được bật khi NODE_ENV=production | must not be on with NODE_ENV=production'
        : 'MOTCUA_AUTH_ISSUERS: bắt buộc phải có khi NODE_ENV=production | is required with NODE_ENV=production',
    ]);
  }
  if (!loopback) {
    throw new EnvError([
      'MOTCUA_SANDBOX: chỉ được bật khi HOST là địa chỉ nội bộ của máy (127.0.0.1) | is allowed only while HOST is a loopback ' +
        'address; set MOTCUA_AUTH_ISSUERS or HOST=127.0.0.1',
    ]);
  }
  return true;
}

/** `KEY: [0].entry tiếng Việt | [0].entry English`: the key, and where within its value something is wrong. */
function lineOf({ path, message }: v.InferIssue<typeof ENV_SCHEMA>): string {
  const [name, ...within] = (path ?? []).map(({ key }) => key as string | number);
  const at = within.map((key, place) => (typeof key === 'number' ? `[${key}]` : place === 0 ? key : `.${key}`)).join('');
  const halves = message.split(' | ').map((half) => (at === '' ? half : `${at} ${half}`));
  return `${String(name)}: ${halves.join(' | ')}`;
}
