import { createHash, createHmac } from 'node:crypto';
import { tidyNumber } from '../../shared/identity-number.js';

/** Version of the secret under which keys are made; it stands before each of them. */
const VERSION = '1:';

let secret: Buffer | undefined;

/** Lets the keys of this process be made under a secret of the installation, before the first one is asked for. */
export function usePersonSecret(key: Buffer): void {
  secret = key;
}

/**
 * Key of a person or business in rights, lists and registries, so that these hold no identity number and nobody can try all twelve digits
 * until one fits: `1:` and the first 128 bits of an HMAC-SHA-256, hexadecimal. `public.keyed_person` says the same in SQL.
 *
 * @param identityNumber personal id or tax code, however it is written
 */
export function personKey(identityNumber: string): string {
  return keyed(bareHash(`person:${tidyNumber(identityNumber)}`));
}

/** A key as the journal has it in a personal part; from before there were secrets it is a bare hash. */
export function currentPersonKey(stored: string): string {
  return stored === '' || stored.startsWith(VERSION) ? stored : keyed(stored);
}

/** A fingerprint by which secrets are distinguished without being disclosed. */
export function secretFingerprint(): string {
  return keyed('fingerprint');
}

/** Text under which an applicant's id is made, for whom the issuer's subject may be the identity number. */
export function keyedSubject(issuer: string, subject: string): string {
  return keyed(bareHash(`subject:${issuer.length}:${issuer}:${subject}`));
}

/** Keys are made of the hash that they once were, so that what was stored then could be converted. */
function bareHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);
}

function keyed(text: string): string {
  if (!secret) throw new Error('the secret of person keys was not taken yet');
  return VERSION + createHmac('sha256', secret).update(text, 'utf8').digest('hex').slice(0, 32);
}
