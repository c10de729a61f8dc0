import { createHash } from 'node:crypto';

/**
 * The stable id of a caller: a UUID version 8 (RFC 9562) from SHA-256 over issuer and subject, each length-prefixed so that no two
 * pairs meet.
 */
export function actorIdOf(issuer: string, subject: string): string {
  const hash = createHash('sha256').update(`mot-cua:actor:${issuer.length}:${issuer}:${subject.length}:${subject}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
