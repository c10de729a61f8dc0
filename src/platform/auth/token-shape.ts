import { TOKEN_ALGORITHMS } from '../config/issuers.js';
import { tokenRefused } from './auth-refusals.js';

/** The claims of a token, still or no longer to be believed. */
export type Claims = Readonly<Record<string, unknown>>;

const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
const MAX_LENGTH = 8192;

/** The token of an `Authorization` header. Throws TOKEN_MISSING or TOKEN_MALFORMED. */
export function bearerToken(header: string | undefined): string {
  if (header === undefined || header === '') throw tokenRefused('TOKEN_MISSING');
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (token === undefined) throw tokenRefused('TOKEN_MALFORMED');
  return token;
}

/**
 * What an unverified token says of itself, enough to choose the issuer that has to verify it. Algorithms that no issuer allows are
 * refused here, before any key is looked up (RFC 8725, 3.1); so are critical extensions, of which we know none (RFC 7515, 4.1.11).
 */
export function unverifiedIssuer(token: string): string {
  if (token.length > MAX_LENGTH || !COMPACT.test(token)) throw tokenRefused('TOKEN_MALFORMED');
  const [header, claims] = token.split('.').slice(0, 2).map(jsonOf);
  if (header === undefined || claims === undefined) throw tokenRefused('TOKEN_MALFORMED');
  if (!(TOKEN_ALGORITHMS as readonly unknown[]).includes(header['alg'])) throw tokenRefused('TOKEN_ALGORITHM');
  if ('crit' in header || typeof claims['iss'] !== 'string' || typeof claims['exp'] !== 'number') throw tokenRefused('TOKEN_MALFORMED');
  return claims['iss'];
}

function jsonOf(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}
