import * as v from 'valibot';
import { LEAST_CONNECTIONS } from './connections.js';
import {
  anyText,
  networkList,
  onOff,
  oneOf,
  origins,
  postgresUrl,
  publicUrl,
  reach,
  secretKey,
  inBoth,
  wholeNumber,
} from './env-values.js';
import { issuers } from './issuers.js';

const MEBIBYTE = 1024 * 1024;

/**
 * Every key of the system: how its text is read, and the text that holds when it is not given, written as in `.env.example`. That file says
 * in words what each one does; a test keeps both in step.
 */
export const ENV_KEYS = {
  NODE_ENV: v.optional(oneOf('development', 'test', 'production'), 'development'),
  HOST: v.optional(anyText, '127.0.0.1'),
  PORT: v.optional(wholeNumber(0, 65_535), '3000'),
  MOTCUA_ROLE: v.optional(oneOf('both', 'http', 'jobs'), 'both'),
  DATABASE_URL: v.optional(postgresUrl),
  APP_DATABASE_URL: v.optional(postgresUrl),
  DISPOSAL_DATABASE_URL: v.optional(postgresUrl),
  DIRECT_DATABASE_URL: v.optional(postgresUrl),
  MOTCUA_DATA_DIR: v.optional(anyText, '.data'),
  MOTCUA_SECRET_KEY: v.optional(secretKey),
  MOTCUA_PERSON_KEY: v.optional(secretKey),
  MOTCUA_SANDBOX: v.optional(oneOf('auto', 'on', 'off'), 'auto'),
  MOTCUA_SANDBOX_EXAMPLES: v.optional(onOff, 'on'),
  MOTCUA_AUTH_ISSUERS: v.optional(issuers, '[]'),
  MOTCUA_PUBLIC_URL: v.optional(publicUrl),
  MOTCUA_ACCESS_TOKEN_SECONDS: v.optional(wholeNumber(60, 3600), '600'),
  MOTCUA_DB_POOL_SIZE: v.optional(wholeNumber(LEAST_CONNECTIONS, 500), '12'),
  MOTCUA_FLUSH_MODE: v.optional(oneOf('single-statement', 'statements'), 'single-statement'),
  MOTCUA_PREPARED_STATEMENTS: v.optional(onOff, 'on'),
  MOTCUA_LOG_LEVEL: v.optional(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), 'info'),
  MOTCUA_BODY_LIMIT_BYTES: v.optional(wholeNumber(1024, 64 * MEBIBYTE), '524288'),
  MOTCUA_MAX_FILE_BYTES: v.optional(wholeNumber(1024, 4096 * MEBIBYTE), '52428800'),
  MOTCUA_RATE_LIMIT_PER_MINUTE: v.optional(wholeNumber(0, 100_000_000), '600000'),
  MOTCUA_REQUEST_TIMEOUT_SECONDS: v.optional(wholeNumber(1, 3600), '300'),
  MOTCUA_DRAIN_SECONDS: v.optional(wholeNumber(0, 600), '10'),
  MOTCUA_TRUSTED_PROXIES: v.optional(networkList),
  MOTCUA_CORS_ORIGINS: v.optional(origins),
  MOTCUA_METRICS: v.optional(reach, 'on'),
  MOTCUA_DOCS: v.optional(reach, 'on'),
} as const;

/** The whole configuration. What is in it and no key of ours is refused; strangers of the environment are left out before. */
export const ENV_SCHEMA = v.objectWithRest(ENV_KEYS, v.never(inBoth('khóa cấu hình không tồn tại', 'is not a configuration key')));

/** The values of all keys after reading. */
export type EnvValues = v.InferOutput<v.ObjectSchema<typeof ENV_KEYS, undefined>>;
