import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contextOf } from './request-lifecycle.js';

/** What an answer says of its content, which a refusal in its place must not. */
const OF_CONTENT = ['content-length', 'content-type', 'content-disposition', 'etag', 'location'];

/**
 * Holds every answer back until it is on disk who read what for it (law 91/2025/QH15: every access to personal data is accounted for). What
 * cannot be noted is not shown: the request is refused instead.
 */
export function answerOnceNoted(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, content: unknown) => {
    const context = contextOf(request);
    const { noting } = context;
    if (noting === undefined) return content;
    // The refusal passes here too, and shows nothing that would have to be noted.
    delete context.noting;
    try {
      await Promise.all(noting);
    } catch (error) {
      if (content instanceof Readable) content.destroy();
      for (const name of OF_CONTENT) void reply.removeHeader(name);
      throw error;
    }
    return content;
  });
}
