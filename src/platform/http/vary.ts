import type { FastifyReply } from 'fastify';

/** Adds to what an answer depends on besides its address, so that stores keep answers apart; what is said already stays said. */
export function varyBy(reply: FastifyReply, ...headers: readonly string[]): void {
  const said = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const known = new Set(said.map((each) => each.toLowerCase()));
  void reply.header('vary', [...said, ...headers.filter((each) => !known.has(each.toLowerCase()))].join(', '));
}
