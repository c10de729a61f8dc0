import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contextOf } from './request-lifecycle.js';

/**
 * Gives every answer with a numeric `version` its ETag, answers 304 to a GET whose caller has that version already, and says when
 * an answer was built from an earlier request. Hooks of Fastify and no interceptors, because these would cost every route an
 * observable.
 */
export function answerVersions(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (request: FastifyRequest, reply: FastifyReply, view: unknown, done) => {
    const version = (view as { version?: unknown } | null)?.version;
    if (typeof version === 'number') void reply.headers({ etag: `"${version}"`, 'cache-control': 'private, no-cache' });
    if (contextOf(request).replayed === true) void reply.header('idempotency-replayed', 'true');
    done(null, view);
  });
  fastify.addHook('onSend', (request: FastifyRequest, reply: FastifyReply, body: unknown, done) => {
    const wanted = request.headers['if-none-match'];
    const etag = reply.getHeader('etag');
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (wanted === undefined || !reads || reply.statusCode !== 200 || typeof etag !== 'string' || !matches(wanted, etag)) return done(null, body);
    void reply.status(304).removeHeader('content-type').removeHeader('content-length');
    return done(null, null);
  });
}

/** Weak comparison (RFC 9110, 13.1.2). */
function matches(header: string, etag: string): boolean {
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
