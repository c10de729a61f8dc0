import { createHash } from 'node:crypto';

/**
 * The id of something that has a name: a UUID version 8 (RFC 9562) from SHA-256 over the name, so that every process and every installation
 * comes to the same one. Whoever makes a name of several parts prefixes them with their lengths, so that no two names meet.
 */
export function namedId(name: string): string {
  const hash = createHash('sha256').update(name, 'utf8').digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
