import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Draining } from './draining.js';

/** What closing may take when all is done: a connection that something still uses is not waited for. */
const CLOSE_MS = 3_000;

/** Stops a server: new requests are refused, those being served get `boundSeconds` to finish, then everything is closed. */
export async function stopServing(app: NestFastifyApplication, boundSeconds: number): Promise<void> {
  await app.get(Draining).drain(boundSeconds * 1000);
  const closed = new AbortController();
  await Promise.race([app.close(), pause(boundSeconds * 1000 + CLOSE_MS, undefined, { signal: closed.signal }).catch(() => undefined)]);
  closed.abort();
}
