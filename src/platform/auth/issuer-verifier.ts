import { callbackify } from 'node:util';
import jwksRsa from 'jwks-rsa';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { IssuerSettings } from '../config/issuers.js';
import { DomainError } from '../../shared/domain-error.js';
import { keysUnavailable, tokenRefused } from './auth-refusals.js';
import type { Claims } from './token-shape.js';

/** A JSON Web Key Set that is at hand, so that nothing has to be fetched. */
export interface LocalKeys {
  readonly keys: readonly object[];
}

const FETCH_TIMEOUT_MS = 5_000;
const KEYS_KEPT_MS = 10 * 60_000;
/** Keys fetched earlier stay usable this long while the issuer cannot be reached. */
const KEYS_KEPT_WHILE_UNREACHABLE_MS = 24 * 3_600_000;
const FETCHES_PER_MINUTE = 10;

type AuthenticateOutcome = (error: unknown, claims?: Claims | false, info?: unknown) => void;

/**
 * Verifies tokens of one issuer with passport-jwt: signature by a key of its JWKS (an unknown `kid` is looked up again, a bounded
 * number of times a minute, so that rotated keys are found), algorithm, issuer, audience, expiry and begin with clock skew.
 */
export class IssuerVerifier {
  private readonly strategy: Strategy;

  constructor(settings: IssuerSettings, localKeys?: LocalKeys) {
    const keys = jwksRsa({
      jwksUri: settings.jwksUri,
      timeout: FETCH_TIMEOUT_MS,
      cache: true,
      cacheMaxEntries: 32,
      cacheMaxAge: KEYS_KEPT_MS,
      cacheMaxAgeFallback: KEYS_KEPT_WHILE_UNREACHABLE_MS,
      rateLimit: true,
      jwksRequestsPerMinute: FETCHES_PER_MINUTE,
      ...(localKeys === undefined ? {} : { fetcher: () => Promise.resolve({ keys: [...localKeys.keys] }) }),
    });
    this.strategy = new Strategy(
      {
        jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
        secretOrKeyProvider: callbackify((_request: unknown, token: string) => keyOf(keys, token)),
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: [...settings.algorithms],
        jsonWebTokenOptions: { clockTolerance: settings.clockSkewSeconds },
      },
      (claims: Claims, done: (error: unknown, claims: Claims) => void) => done(null, claims),
    );
  }

  /** The claims of a token of this issuer, or a refusal that says why it is not believed. */
  verify(token: string): Promise<Claims> {
    return new Promise((resolve, reject) => {
      const outcome: AuthenticateOutcome = (error, claims, info) => {
        if (claims) resolve(claims);
        else reject(refusalOf(error ?? info));
      };
      // Passport hangs the outcome on the strategy itself: calls that share one would answer each other's callers.
      const ownStrategy = Object.create(this.strategy) as Strategy;
      const authenticate = passport.authenticate(ownStrategy, { session: false }, outcome) as (...each: unknown[]) => void;
      authenticate({ headers: { authorization: `Bearer ${token}` } }, {}, reject);
    });
  }
}

async function keyOf(keys: jwksRsa.JwksClient, token: string): Promise<string> {
  const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as { kid?: unknown };
  try {
    return (await keys.getSigningKey(typeof header.kid === 'string' ? header.kid : undefined)).getPublicKey();
  } catch (error) {
    throw (error as Error).name === 'SigningKeyNotFoundError' ? tokenRefused('TOKEN_FORGED') : keysUnavailable();
  }
}

/** jsonwebtoken says what is wrong in the name and the text of its error. */
function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const { name, message } = error as Error;
  if (name === 'TokenExpiredError') return tokenRefused('TOKEN_EXPIRED');
  if (name === 'NotBeforeError') return tokenRefused('TOKEN_NOT_YET_VALID');
  if (message.startsWith('jwt audience invalid')) return tokenRefused('TOKEN_AUDIENCE');
  if (message.startsWith('jwt issuer invalid')) return tokenRefused('TOKEN_ISSUER_UNKNOWN');
  if (message === 'invalid algorithm') return tokenRefused('TOKEN_ALGORITHM');
  if (message === 'invalid signature' || message.includes('"alg" parameter')) return tokenRefused('TOKEN_FORGED');
  return tokenRefused('TOKEN_MALFORMED');
}
