import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError } from '../../shared/domain-error.js';
import { databaseRefusal } from './database-refusals.js';
import { frameworkRefusal, methodNotAllowed } from './framework-refusals.js';
import type { KnownAddresses } from './known-addresses.js';
import { preferredLanguage } from './language.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';
import { contextOf } from './request-lifecycle.js';
import { varyBy } from './vary.js';

/** Seconds after which a caller should try again when something we depend on is down. */
const RETRY_AFTER_SECONDS = 5;

const REALM = 'Bearer realm="mot-cua"';

/** The one place that turns what was thrown into an answer (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly addresses: KnownAddresses,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Answers a request that failed; also used for failures outside of Nest's pipeline. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const path = request.raw.url?.split('?')[0] ?? '/';
    const stated = error instanceof DomainError ? error : (frameworkRefusal(error) ?? databaseRefusal(error));
    const methods = request.is404 && stated?.code === 'ROUTE_UNKNOWN' && stated !== error ? this.addresses.methodsAt(path) : [];
    // A path whose parameter is longer than any valid one matches a route, but is answered like an unknown path.
    const isOtherMethod = methods.length > 0 && !methods.includes(request.method);
    const refusal = isOtherMethod ? methodNotAllowed(methods) : stated;
    const { traceId } = contextOf(request);
    if (refusal === undefined) this.log.error({ err: error, traceId }, 'request failed');
    else if (refusal.kind === 'unavailable') this.log.warn({ err: error, traceId, code: refusal.code }, 'dependency down');
    if (reply.sent) {
      reply.raw.destroy();
      return;
    }
    const language = preferredLanguage(request.headers['accept-language']);
    const problem = problemOf(refusal, { language, path, traceId });
    void reply.status(problem.status).headers({
      'content-type': `${PROBLEM_MEDIA_TYPE}; charset=utf-8`,
      'content-language': language,
      'cache-control': 'no-store',
      'trace-id': traceId,
      ...(problem.status === 405 ? { allow: methods.join(', ') } : {}),
      ...challenged(problem.status, problem.code, refusal),
      ...(problem.status === 503 && !reply.hasHeader('retry-after') ? { 'retry-after': RETRY_AFTER_SECONDS } : {}),
    });
    const { retryAfterSeconds } = refusal?.details ?? {};
    if (typeof retryAfterSeconds === 'number') {
      void reply.header('retry-after', retryAfterSeconds);
      // The limit that was reached is another one than that of the address, or nobody is to know which it is.
      const { ratePerMinute } = refusal?.details ?? {};
      const isTold = typeof ratePerMinute === 'number';
      for (const name of ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset']) void reply.removeHeader(name);
      if (isTold) void reply.headers({ 'ratelimit-limit': ratePerMinute, 'ratelimit-remaining': 0, 'ratelimit-reset': retryAfterSeconds });
    }
    varyBy(reply, 'Accept-Language');
    void reply.send(JSON.stringify(problem));
  }
}

/** How to come in: with a token, with another one, or with one that has the scope (RFC 6750, section 3). */
function challenged(status: number, code: string, refusal: DomainError | undefined): Readonly<Record<string, string>> {
  if (code === 'SCOPE_MISSING') {
    const scopes = (refusal?.details?.['anyOf'] ?? []) as readonly string[];
    return { 'www-authenticate': `${REALM}, error="insufficient_scope", scope="${scopes.join(' ')}"` };
  }
  if (status !== 401) return {};
  return { 'www-authenticate': code === 'TOKEN_MISSING' ? REALM : `${REALM}, error="invalid_token"` };
}
