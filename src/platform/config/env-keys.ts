import { anyText, onOff, oneOf, origins, postgresUrl, reach, secretKey, wholeNumber, type Parse } from './env-values.js';
import { issuers } from './issuers.js';

/** One configuration key: how its text is read, and what holds when it is not given. */
interface EnvKey<T> {
  readonly parse: Parse<T>;
  readonly fallback: T;
}

function key<T>(parse: Parse<T>, fallback: NoInfer<T>): EnvKey<T> {
  return { parse, fallback };
}

const optionalUrl: EnvKey<string | undefined> = { parse: postgresUrl, fallback: undefined };
const optionalKey: EnvKey<Buffer | undefined> = { parse: secretKey, fallback: undefined };
const MEBIBYTE = 1024 * 1024;

/** Every key of the system. `.env.example` says in words what each one does; a test keeps both in step. */
export const ENV_KEYS = {
  NODE_ENV: key(oneOf('development', 'test', 'production'), 'development'),
  HOST: key(anyText, '127.0.0.1'),
  PORT: key(wholeNumber(0, 65_535), 3000),
  MOTCUA_ROLE: key(oneOf('both', 'http', 'jobs'), 'both'),
  DATABASE_URL: optionalUrl,
  APP_DATABASE_URL: optionalUrl,
  DISPOSAL_DATABASE_URL: optionalUrl,
  DIRECT_DATABASE_URL: optionalUrl,
  MOTCUA_DATA_DIR: key(anyText, '.data'),
  MOTCUA_SECRET_KEY: optionalKey,
  MOTCUA_SANDBOX: key(oneOf('auto', 'on', 'off'), 'auto'),
  MOTCUA_SANDBOX_EXAMPLES: key(onOff, true),
  MOTCUA_AUTH_ISSUERS: key(issuers, []),
  MOTCUA_DB_POOL_SIZE: key(wholeNumber(1, 500), 12),
  MOTCUA_FLUSH_MODE: key(oneOf('single-statement', 'statements'), 'single-statement'),
  MOTCUA_PREPARED_STATEMENTS: key(onOff, true),
  MOTCUA_LOG_LEVEL: key(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), 'info'),
  MOTCUA_BODY_LIMIT_BYTES: key(wholeNumber(1024, 64 * MEBIBYTE), MEBIBYTE / 2),
  MOTCUA_MAX_FILE_BYTES: key(wholeNumber(1024, 4096 * MEBIBYTE), 50 * MEBIBYTE),
  MOTCUA_RATE_LIMIT_PER_MINUTE: key(wholeNumber(0, 100_000_000), 600_000),
  MOTCUA_REQUEST_TIMEOUT_SECONDS: key(wholeNumber(1, 3600), 300),
  MOTCUA_DRAIN_SECONDS: key(wholeNumber(0, 600), 10),
  MOTCUA_CORS_ORIGINS: key(origins, []),
  MOTCUA_METRICS: key(reach, 'on'),
  MOTCUA_DOCS: key(reach, 'on'),
} as const;

export type EnvKeyName = keyof typeof ENV_KEYS;

/** The values of all keys after reading. */
export type EnvValues = { readonly [Name in EnvKeyName]: (typeof ENV_KEYS)[Name]['fallback'] };
