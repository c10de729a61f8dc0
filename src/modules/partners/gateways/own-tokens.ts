import { SignJWT } from 'jose';
import type { TrustedIssuer } from '../../../platform/auth/issuer-verifier.js';
import { newId } from '../../../shared/id.js';
import type { KnownSystem } from '../persistence/partner-registry.js';
import { SIGNING_ALGORITHM, type SigningKeys } from '../persistence/signing-keys.js';

/** The type that access tokens say they are (RFC 9068), so that nothing else that we may ever sign passes for one. */
const ACCESS_TOKEN = 'at+jwt';

/** Who issues tokens here: the address by which this server is reached, and for how many seconds a token is valid. */
export interface OwnIssuer {
  readonly issuer: string;
  readonly seconds: number;
}

/** Access tokens of this server itself, as RFC 9068 has them, for this server alone. */
export class OwnTokens {
  constructor(
    private readonly own: OwnIssuer | undefined,
    private readonly keys: SigningKeys,
  ) {}

  /** The issuer of these tokens; undefined where none are issued. */
  get issuer(): string | undefined {
    return this.own?.issuer;
  }

  /** How they are believed: signed by a key of ours, for us, and of their type. */
  get trusted(): TrustedIssuer | undefined {
    if (!this.own) return undefined;
    const { issuer } = this.own;
    const settings = {
      issuer,
      audience: issuer,
      jwksUri: `${issuer}/v1/oauth/keys`,
      algorithms: [SIGNING_ALGORITHM],
      clockSkewSeconds: 5,
      claims: { subject: 'sub', name: 'name', agency: 'agency', roles: 'roles', identityNumber: 'identityNumber', kind: 'kind' },
      roleMap: {},
      tokenType: ACCESS_TOKEN,
    } as const;
    return { settings, keys: () => this.keys.believed() };
  }

  /** Makes a token by a secret of a system, by system time. It names scopes and agency; what counts is asked at each call. */
  async mint({ id, agencyCode }: KnownSystem, secretId: string, scopes: readonly string[]): Promise<{ token: string; seconds: number }> {
    const { issuer, seconds } = this.own!;
    const { keyId, key } = await this.keys.signer();
    const token = await new SignJWT({ client_id: id, scope: scopes.join(' '), agency: agencyCode, secret_id: secretId })
      .setProtectedHeader({ alg: SIGNING_ALGORITHM, kid: keyId, typ: ACCESS_TOKEN })
      .setIssuer(issuer)
      .setAudience(issuer)
      .setSubject(id)
      .setJti(newId())
      .setIssuedAt()
      .setExpirationTime(`${seconds} seconds`)
      .sign(key);
    return { token, seconds };
  }
}
