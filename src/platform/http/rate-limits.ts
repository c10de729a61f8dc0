import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const MINUTE_MS = 60_000;

/**
 * Counts requests per remote address in this process: over all routes together, and apart for routes with `@RateLimited()`. System
 * time. Answers carry RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset; refusals Retry-After too.
 *
 * @param perMinute 0 leaves only the routes' own limits
 */
export async function limitRates(app: NestFastifyApplication, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    global: perMinute > 0,
    max: perMinute,
    timeWindow: MINUTE_MS,
    enableDraftSpec: true,
  });
}
