import type { FastifyReply } from 'fastify';

/** Aborts when the connection of a request closes before it was answered: the answer has no reader. */
export function clientGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
