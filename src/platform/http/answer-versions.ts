import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contextOf } from './request-lifecycle.js';

/** Answers that show one thing which has no version of its own: a receipt, an explanation, an agency. */
const unversioned = new WeakSet<FastifyReply>();

/**
 * Gives every answer with a numeric `version` its ETag, and other answers that show one thing a weak one of their content; answers 304 to a
 * GET whose caller has that already, and says when an answer was built from an earlier request. Hooks of Fastify and no interceptors,
 * because these would cost every route an observable.
 */
export function answerVersions(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (request: FastifyRequest, reply: FastifyReply, view: unknown, done) => {
    const version = (view as { version?: unknown } | null)?.version;
    if (typeof version === 'number') void reply.headers({ etag: `"${version}"`, 'cache-control': 'private, no-cache' });
    else if (isRead(request) && request.url.startsWith('/v1/') && typeof view === 'object' && view !== null && !('items' in view)) unversioned.add(reply);
    if (contextOf(request).replayed === true) void reply.header('idempotency-replayed', 'true');
    done(null, view);
  });
  fastify.addHook('onSend', (request: FastifyRequest, reply: FastifyReply, body: unknown, done) => {
    if (unversioned.has(reply) && reply.statusCode === 200 && typeof body === 'string') {
      void reply.header('etag', `W/"${hash('sha1', body, 'base64url')}"`);
      // What only some may see stays out of every store; a caller of an agency keeps its own copy with the tag.
      if (request.headers.authorization === undefined) void reply.header('cache-control', 'private, no-cache');
    }
    const wanted = request.headers['if-none-match'];
    const etag = reply.getHeader('etag');
    if (wanted === undefined || !isRead(request) || reply.statusCode !== 200 || typeof etag !== 'string' || !matches(wanted, etag)) return done(null, body);
    void reply.status(304).removeHeader('content-type').removeHeader('content-length');
    return done(null, null);
  });
}

function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Weak comparison (RFC 9110, 13.1.2). */
function matches(header: string, etag: string): boolean {
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}
