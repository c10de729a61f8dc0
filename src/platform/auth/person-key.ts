import { createHash } from 'node:crypto';

/**
 * Key of a person or business in rights, lists and registries, so that these hold no identity number: the first 128 bits
 * of SHA-256 over a fixed word and the number, hexadecimal.
 *
 * @param identityNumber 12-digit personal id or tax code; spaces are ignored
 */
export function personKey(identityNumber: string): string {
  return createHash('sha256')
    .update(`person:${identityNumber.replace(/\s+/g, '')}`, 'utf8')
    .digest('hex')
    .slice(0, 32);
}
