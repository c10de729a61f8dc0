import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Callers } from '../auth/callers.js';
import { contextOf } from './request-lifecycle.js';

/** Counts the calls of registered systems once they are answered, those too that were refused after it was known who calls. */
export function countCalls(fastify: FastifyInstance, callers: Callers): void {
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    const { actor } = contextOf(request);
    if (actor !== undefined) callers.note(actor, `${request.method} ${request.routeOptions.url ?? 'unknown'}`, reply.statusCode);
    done();
  });
}
