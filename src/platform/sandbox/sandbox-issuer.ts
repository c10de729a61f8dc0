import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exportJWK, SignJWT } from 'jose';
import type { Persona } from './persona-directory.js';
import type { IssuerSettings } from '../config/issuers.js';
import type { TrustedIssuer } from '../auth/issuer-verifier.js';

/** Who issues the tokens of a sandbox. */
export const SANDBOX_ISSUER = 'urn:mot-cua:sandbox';

const KEY_ID = 'sandbox';
const TOKEN_HOURS = 8;
const ALGORITHM = 'RS256';

const SETTINGS: IssuerSettings = {
  issuer: SANDBOX_ISSUER,
  audience: 'mot-cua',
  jwksUri: 'urn:mot-cua:sandbox:keys',
  algorithms: [ALGORITHM],
  clockSkewSeconds: 5,
  claims: { subject: 'sub', name: 'name', agency: 'agency', roles: 'roles', identityNumber: 'identityNumber', kind: 'kind' },
  roleMap: {},
};

/** The person of a sandbox token; without roles, rights come from the posts in the database, and without a name the name there too. */
export type TokenHolder = Omit<Persona, 'code' | 'name'> & Partial<Pick<Persona, 'name'>>;

/**
 * The identity provider of the sandbox. Its tokens go through the same verification as everybody's; its private key lies in the
 * data folder, readable by the owner only, and is made at the first start.
 */
export class SandboxIssuer {
  private constructor(
    private readonly privateKey: KeyObject,
    readonly trusted: TrustedIssuer,
  ) {}

  /** Opens the issuer of a data folder, making its key pair when there is none yet. */
  static async open(dataDir: string): Promise<SandboxIssuer> {
    const pem = await privateKeyIn(join(dataDir, 'sandbox'));
    const publicKey = await exportJWK(createPublicKey(pem));
    return new SandboxIssuer(createPrivateKey(pem), {
      settings: SETTINGS,
      localKeys: { keys: [{ ...publicKey, kid: KEY_ID, alg: ALGORITHM, use: 'sig' }] },
    });
  }

  /** Makes a token that is valid for eight hours of system time. */
  async mint(holder: TokenHolder): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const expiresAt = new Date((Math.floor(Date.now() / 1000) + TOKEN_HOURS * 3600) * 1000);
    const token = await new SignJWT({
      ...(holder.name === undefined ? {} : { name: holder.name }),
      ...(holder.roles.length === 0 ? {} : { roles: [...holder.roles] }),
      ...(holder.agencyCode === undefined ? {} : { agency: holder.agencyCode }),
      ...(holder.identityNumber === undefined ? {} : { identityNumber: holder.identityNumber }),
    })
      .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID, typ: 'JWT' })
      .setSubject(holder.subject)
      .setIssuer(SETTINGS.issuer)
      .setAudience(SETTINGS.audience)
      .setIssuedAt()
      .setExpirationTime(expiresAt)
      .sign(this.privateKey);
    return { token, expiresAt };
  }
}

/** The key of the folder. Of two processes that start at once, one writes it and both read it. */
async function privateKeyIn(folder: string): Promise<string> {
  const file = join(folder, 'issuer-key.pem');
  try {
    return await readFile(file, 'utf8');
  } catch {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
    const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return readFile(file, 'utf8');
  }
}
