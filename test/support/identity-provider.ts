import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

interface SigningKey {
  readonly kid: string;
  readonly algorithm: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** A real identity provider on loopback: publishes its keys over HTTP and signs whatever a test asks for. */
export class IdentityProvider {
  readonly issuer = 'https://sso.gialai.example.vn';
  readonly audience = 'mot-cua';
  fetches = 0;
  /** Whether it answers at all; a dark one closes every connection. */
  dark = false;
  /** What it publishes in the place of its keys, such as nothing or keys without names. */
  published: (keys: readonly JWK[]) => readonly object[] = (keys) => keys;
  private keys: SigningKey[] = [];
  private server: Server;

  async start(): Promise<void> {
    await this.rotate('first');
    this.server = createServer((request, response) => {
      this.fetches += 1;
      if (this.dark) return void request.socket.destroy();
      const keys = Promise.all(
        this.keys.map(async ({ publicKey, kid, algorithm }) => ({ ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' })),
      );
      void keys.then((list) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: this.published(list) })));
    });
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
  }

  get jwksUri(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/jwks`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.server.close(resolve);
      this.server.closeAllConnections();
    });
  }

  /** Publishes a new key beside the old ones, and signs with it from now on. */
  async rotate(kid: string, algorithm = 'RS256'): Promise<void> {
    this.keys.push({ kid, algorithm, ...(await generateKeyPair(algorithm, { extractable: true })) });
  }

  /** Signs with a key that is published nowhere but calls itself by the `kid` of one that is. */
  async forge(claims: JWTPayload): Promise<string> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    return this.signed(claims, { ...this.current(), privateKey });
  }

  sign(claims: JWTPayload = {}): Promise<string> {
    return this.signed(claims, this.current());
  }

  /** Signs with the present key and names another one, or none at all. */
  signNaming(kid: string | undefined, claims: JWTPayload = {}): Promise<string> {
    return this.signed(claims, { ...this.current(), kid });
  }

  /** HS256 with the published public key as the shared secret: the classic confusion of algorithms. */
  async signWithPublicKeyAsSecret(): Promise<string> {
    const secret = await exportSPKI(this.current().publicKey);
    const parts = [{ alg: 'HS256', typ: 'JWT', kid: this.current().kid }, this.claims({})].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    return `${parts.join('.')}.${createHmac('sha256', secret).update(parts.join('.')).digest('base64url')}`;
  }

  /** A token that says it needs no signature. */
  unsigned(): string {
    return [{ alg: 'none', typ: 'JWT' }, this.claims({})]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
      .concat('.');
  }

  private signed(
    claims: JWTPayload,
    { kid, algorithm, privateKey }: Omit<SigningKey, 'kid'> & { readonly kid: string | undefined },
  ): Promise<string> {
    return new SignJWT(this.claims(claims))
      .setProtectedHeader({ alg: algorithm, typ: 'JWT', ...(kid === undefined ? {} : { kid }) })
      .sign(privateKey);
  }

  private claims(claims: JWTPayload): JWTPayload {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: this.issuer,
      aud: this.audience,
      sub: 'officer-1',
      roles: ['CB'],
      agency: 'H21.05',
      name: 'Lê Thị Bình',
      iat: now,
      exp: now + 600,
      ...claims,
    };
  }

  private current(): SigningKey {
    const key = this.keys.at(-1);
    if (key === undefined) throw new Error('the provider was not started');
    return key;
  }
}
