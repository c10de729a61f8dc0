import { composed } from '../../shared/text.js';
import type { ClaimNames } from '../config/issuers.js';
import { claimUnusable } from './auth-refusals.js';
import type { Claims } from './token-shape.js';

/** Longest text of each claim in characters; a subject as OpenID Connect Core 1.0, section 2, bounds it. */
const LONGEST: Readonly<Record<Exclude<keyof ClaimNames, 'roles'>, number>> = {
  subject: 255,
  name: 200,
  agency: 50,
  identityNumber: 50,
  kind: 50,
};

/** Halves of surrogate pairs, controls, line separators, and marks that turn the direction of what is read: neither stored nor shown. */
const UNUSABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/**
 * The text of a claim in NFC without white space around it; undefined when the token does not have the claim, or has it as something else
 * than a text. Refuses what no provider means: a text that is empty, too long, or not to be stored (401 TOKEN_CLAIM_UNUSABLE).
 */
export function textClaim(claims: Claims, names: ClaimNames, claim: keyof typeof LONGEST): string | undefined {
  const value = valueAt(claims, names[claim]);
  if (typeof value !== 'string') return undefined;
  const text = composed(value.trim());
  if (text === '' || text.length > LONGEST[claim] || UNUSABLE.test(value)) throw claimUnusable(names[claim]);
  return text;
}

/** The words of a claim: a list of texts, or one text as words separated by spaces, as in `scope`. */
export function wordsOf(claims: Claims, path: string): readonly string[] {
  const value = valueAt(claims, path);
  if (typeof value === 'string') return value.split(/\s+/);
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
}

/** A claim by its whole name, else by a dotted path. */
function valueAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Claims)[key];
  }
  return value;
}
