/** Injection token of the structured log (a pino logger). */
export const LOG = Symbol('log');
