import { KeyObject, type webcrypto } from 'node:crypto';
import { errors, type JSONWebKeySet, type JWSHeaderParameters } from 'jose';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { IssuerSettings } from '../config/issuers.js';
import { DomainError } from '../../shared/domain-error.js';
import { keysUnavailable, tokenRefused } from './auth-refusals.js';
import { fetchKeys } from './fetch-keys.js';
import { IssuerKeys, type KeySet, type KeySource } from './issuer-keys.js';
import { KeysAtHand } from './keys-at-hand.js';
import type { Claims } from './token-shape.js';

/** Keys tried for one token whose header fits several: an issuer without `kid`s, or with one `kid` for two keys. */
const MOST_CANDIDATES = 8;

/** An issuer with its keys where they never change, or from where in this installation they are read; else its JWKS is fetched. */
export interface TrustedIssuer {
  readonly settings: IssuerSettings;
  readonly localKeys?: JSONWebKeySet;
  readonly keys?: KeySource;
}

type AuthenticateOutcome = (error: unknown, claims?: Claims | false, info?: unknown) => void;
type KeyFound = (error: unknown, key?: KeyObject) => void;

/**
 * Verifies tokens of one issuer with passport-jwt: signature by a key of its JWKS (one that is not at hand is looked for again, so that
 * rotated keys are found), algorithm, issuer, audience, expiry and begin with clock skew.
 */
export class IssuerVerifier {
  private readonly strategy: Strategy;
  private readonly keys: Pick<IssuerKeys, 'current' | 'newerThan'>;

  private readonly settings: IssuerSettings;

  constructor({ settings, localKeys, keys }: TrustedIssuer) {
    this.settings = settings;
    const fetched = (): Promise<JSONWebKeySet> => fetchKeys(settings.jwksUri);
    const fixed = localKeys && ((): Promise<JSONWebKeySet> => Promise.resolve(localKeys));
    this.keys = keys ? new KeysAtHand(keys) : new IssuerKeys(fixed ?? fetched);
    const secretOrKeyProvider = (request: unknown, _token: string, done: KeyFound): void =>
      done(null, (request as { readonly key: KeyObject }).key);
    this.strategy = new Strategy(
      {
        jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
        // Keys may be objects, which jsonwebtoken takes and the types of passport-jwt do not know of.
        secretOrKeyProvider: secretOrKeyProvider as never,
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: [...settings.algorithms],
        jsonWebTokenOptions: { clockTolerance: settings.clockSkewSeconds },
      },
      (claims: Claims, done: (error: unknown, claims: Claims) => void) => done(null, claims),
    );
  }

  /** The claims of a token of this issuer, or a refusal that says why it is not believed. */
  async verify(token: string): Promise<Claims> {
    const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as JWSHeaderParameters;
    if (!(this.settings.algorithms as readonly unknown[]).includes(header.alg)) throw tokenRefused('TOKEN_ALGORITHM');
    if (!isOfType(header.typ, this.settings.tokenType)) throw tokenRefused('TOKEN_MALFORMED');
    const set = await this.keys.current();
    if (set === undefined) throw keysUnavailable();
    const claims = await this.claimsBy(set, header, token);
    if (claims) return claims;
    const newer = await this.keys.newerThan(set, typeof header.kid === 'string' ? header.kid : undefined);
    const found = newer && (await this.claimsBy(newer, header, token));
    if (found) return found;
    throw tokenRefused('TOKEN_FORGED');
  }

  /** The claims when a key of the set signed the token; undefined when none did. */
  private async claimsBy(set: KeySet, header: JWSHeaderParameters, token: string): Promise<Claims | undefined> {
    for (const key of await candidates(set, header)) {
      try {
        return await this.claimsWith(key, token);
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'TOKEN_FORGED') throw error;
      }
    }
    return undefined;
  }

  private claimsWith(key: KeyObject, token: string): Promise<Claims> {
    return new Promise((resolve, reject) => {
      const outcome: AuthenticateOutcome = (error, claims, info) => {
        if (claims) resolve(claims);
        else reject(refusalOf(error ?? info));
      };
      // Passport hangs the outcome on the strategy itself: calls that share one would answer each other's callers.
      const ownStrategy = Object.create(this.strategy) as Strategy;
      const authenticate = passport.authenticate(ownStrategy, { session: false }, outcome) as (...each: unknown[]) => void;
      authenticate({ headers: { authorization: `Bearer ${token}` }, key }, {}, reject);
    });
  }
}

/** Whether a token says that it is of the type that is asked for; the prefix of the media type may be left out (RFC 7515, 4.1.9). */
function isOfType(said: unknown, asked: string | undefined): boolean {
  return asked === undefined || (typeof said === 'string' && said.toLowerCase().replace(/^application\//, '') === asked);
}

/** The keys of a set that fit a token's header by `kid`, algorithm, kind and use; keys that cannot be read fit nothing. */
async function candidates(set: KeySet, header: JWSHeaderParameters): Promise<readonly KeyObject[]> {
  const fitting: webcrypto.CryptoKey[] = [];
  try {
    fitting.push(await set(header));
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) return [];
    for await (const key of error) if (fitting.push(key) === MOST_CANDIDATES) break;
  }
  return fitting.map((key) => KeyObject.from(key));
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
