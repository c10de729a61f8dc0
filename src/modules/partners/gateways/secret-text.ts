import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ClientSecret } from '../domain/client-secret.js';

const SECRET_BYTES = 32;
/** By which scanners for leaked secrets recognise one. */
const PREFIX = 'mcs_';

/** A new secret: 256 random bits, which nobody finds by trying, so that a plain hash of them needs neither salt nor slowness. */
export function newSecretText(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
}

/** The hash under which a secret is kept. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

/** The secret whose hash this is. All are compared, each in constant time, so that the time tells nothing. */
export function matching<Each extends Pick<ClientSecret, 'hash'>>(secrets: readonly Each[], hash: string): Each | undefined {
  const offered = Buffer.from(hash, 'hex');
  return secrets.filter((each) => timingSafeEqual(Buffer.from(each.hash, 'hex'), offered))[0];
}
