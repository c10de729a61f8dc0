import { type LoggerService, type LogLevel } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Env } from '../config/env.js';
import { requestContext } from '../context/request-context.js';
import { maskPersonal, maskText } from './masking.js';

/** Marks an entry that is made of ids, templates and numbers only, so that the line of every request need not be searched. */
export const IMPERSONAL = Symbol('impersonal');

/** The structured log of the process: one JSON object per line, personal data masked, the trace id in every line of a request. */
export function createLog(env: Pick<Env, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = {
    level: env.logLevel,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    messageKey: 'message',
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (entry: Record<string, unknown>) => (IMPERSONAL in entry ? entry : (maskPersonal(entry) as Record<string, unknown>)),
    },
    mixin: () => {
      const context = requestContext();
      return context === undefined ? {} : { traceId: context.traceId };
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: (...each: typeof args) => void) {
        const masked = args.map((each) => (typeof each === 'string' ? maskText(each) : each)) as typeof args;
        method.apply(this, masked);
      },
    },
  };
  return pino(options, destination ?? standardOutput());
}

const BUFFER_BYTES = 65_536;
const FLUSH_MS = 500;

/**
 * Lines go out together, twice a second and at exit: written a few at a time they cost a busy server a quarter of its processor time where
 * files are slow.
 */
function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: process.stdout.fd, sync: false, minLength: BUFFER_BYTES, maxWrite: 2 * BUFFER_BYTES });
  setInterval(() => output.flush(), FLUSH_MS).unref();
  return output;
}

/** Parts of Nest that log how they start; of interest only when something is looked for. */
const STARTING = new Set<unknown>(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** Nest's own messages, written to the structured log. */
export class NestLog implements LoggerService {
  constructor(private readonly out: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(STARTING.has(rest.at(-1)) ? 'debug' : 'info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Levels are the log's own; Nest may not change them. */
  setLogLevels(_levels: LogLevel[]): void {}

  private write(level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal', message: unknown, rest: readonly unknown[]): void {
    const [stack, context] = rest.length > 1 ? [rest[0], rest.at(-1)] : [undefined, rest[0]];
    const entry = { context, ...(stack === undefined ? {} : { stack }) };
    if (message instanceof Error) this.out[level]({ ...entry, err: message }, message.message);
    else if (typeof message === 'string') this.out[level](entry, message);
    else this.out[level]({ ...entry, entry: message });
  }
}
