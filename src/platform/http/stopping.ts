import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Draining } from './draining.js';

/** Stops a server: new requests are refused, those being served get `boundSeconds` to finish, then everything is closed. */
export async function stopServing(app: NestFastifyApplication, boundSeconds: number): Promise<void> {
  await app.get(Draining).drain(boundSeconds * 1000);
  await app.close();
}
