import cors from '@fastify/cors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { varyBy } from './vary.js';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const EXPOSED_HEADERS = [
  'Allow',
  'Content-Disposition',
  'ETag',
  'Idempotency-Replayed',
  'Location',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Retry-After',
  'Trace-Id',
  'WWW-Authenticate',
];
const PREFLIGHT_SECONDS = 600;

/**
 * Lets pages of these origins read every answer. Has to come before whatever refuses, so that refusals can be read as well. Without
 * credentials: who calls says so with a token of its own, never with a cookie that a browser adds.
 */
export async function allowOrigins(app: NestFastifyApplication, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, { origin: [...origins], methods: METHODS, exposedHeaders: EXPOSED_HEADERS, maxAge: PREFLIGHT_SECONDS });
}

/** The same for what Fastify refuses before any hook runs, such as an address that cannot be read. */
export function allowOriginOfRefusal(request: FastifyRequest, reply: FastifyReply, origins: readonly string[]): void {
  const { origin } = request.headers;
  if (origins.length > 0) varyBy(reply, 'Origin');
  if (origin === undefined || !origins.includes(origin)) return;
  void reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED_HEADERS.join(', ') });
}
