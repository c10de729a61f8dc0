import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { withRequestContext, type RequestContext } from '../context/request-context.js';
import type { HttpMetrics } from '../telemetry/http-metrics.js';
import { IMPERSONAL } from '../telemetry/logger.js';
import { traceIdOf } from '../telemetry/trace.js';
import { shuttingDown, type Draining } from './draining.js';
import { securityHeaders } from './security-headers.js';

const contexts = new WeakMap<object, RequestContext>();

/** The context of a request; made on first use, so that a request refused before any hook ran has a trace id too. */
export function contextOf(request: FastifyRequest): RequestContext {
  const known = contexts.get(request);
  if (known !== undefined) return known;
  const context: RequestContext = { traceId: traceIdOf(request.headers['traceparent']) };
  contexts.set(request, context);
  return context;
}

/** What every request goes through, whichever route it takes: context, trace id, headers, counting, one log line at its end. */
export function followRequests(fastify: FastifyInstance, log: Logger, metrics: HttpMetrics, draining: Draining, production: boolean): void {
  const headersOf = securityHeaders(production);
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    const context = contextOf(request);
    void reply.headers(headersOf(request.url)).header('trace-id', context.traceId);
    if (draining.begin(request)) return withRequestContext(context, done);
    void reply.header('connection', 'close');
    return done(shuttingDown());
  });

  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    draining.end(request);
    const seconds = reply.elapsedTime / 1000;
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observe(request.method, route, reply.statusCode, seconds);
    log.info(
      {
        [IMPERSONAL]: true,
        traceId: contextOf(request).traceId,
        actorId: contextOf(request).actor?.id,
        clientId: contextOf(request).actor?.system?.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
    done();
  });

  fastify.addHook('onRequestAbort', (request: FastifyRequest, done) => {
    draining.end(request);
    done();
  });
}
