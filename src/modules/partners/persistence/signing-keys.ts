import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JSONWebKeySet, type JWK } from 'jose';
import { SecretBox } from '../../../platform/config/secret-box.js';
import type { Database } from '../../../platform/database/database.js';
import { newId } from '../../../shared/id.js';

/** The one algorithm of our own tokens. */
export const SIGNING_ALGORITHM = 'ES256';
/** A key signs for thirty days; the number of the period is its place, so that replicas that need it at once make one. */
const PERIOD_MS = 30 * 24 * 3_600_000;
/** The next key is there this long before it signs, so that all replicas know it by then. */
const AHEAD_MS = 24 * 3_600_000;

/** A key that signs. */
export interface Signer {
  readonly keyId: string;
  readonly key: CryptoKey;
}

interface KeyRow extends Record<string, unknown> {
  readonly id: string;
  readonly publicKey: JWK;
  readonly sealedKey: string;
}

/**
 * Keys of our own tokens, in the database, so that all replicas sign and believe the same; the private half is sealed with the key of the
 * installation. Each signs for a period of system time and is believed for the next one. A row that is deleted neither signs nor is
 * believed from then on.
 */
export class SigningKeys {
  #signer: Signer | undefined;

  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox,
    private readonly now: () => number = Date.now,
  ) {}

  /** The key that signs at present. */
  async signer(): Promise<Signer> {
    const { id, publicKey, sealedKey } = await this.ensured(this.period());
    if (this.#signer?.keyId === id) return this.#signer;
    const privateKey = { ...publicKey, d: await this.secrets.open(sealedKey, id) };
    const signer = { keyId: id, key: (await importJWK(privateKey, SIGNING_ALGORITHM)) as CryptoKey };
    this.#signer = signer;
    return signer;
  }

  /** The public halves of all keys that are believed, the one that signs and the next one among them, made where they are missing. */
  async published(): Promise<JSONWebKeySet> {
    await this.ensured(this.period());
    if (this.period(AHEAD_MS) > this.period()) await this.ensured(this.period(AHEAD_MS));
    return this.believed();
  }

  /** The public halves of the keys that are believed at present. */
  async believed(): Promise<JSONWebKeySet> {
    const rows = await this.database.read<KeyRow>(
      'select id, public_key as "publicKey" from partners.signing_key where period >= $1::int4 order by period',
      [this.period() - 1],
    );
    return { keys: rows.map(({ id, publicKey }) => ({ ...publicKey, kid: id, alg: SIGNING_ALGORITHM, use: 'sig' })) };
  }

  /** The key of a period, made where nobody has made it yet; those that nobody believes any more are deleted then. */
  private async ensured(period: number): Promise<KeyRow> {
    const known = await this.find(period);
    if (known) return known;
    const { publicKey, privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
    const { d = '' } = await exportJWK(privateKey);
    const id = newId();
    await this.database.write(
      `insert into partners.signing_key (period, id, public_key, sealed_key) values ($1::int4, $2::uuid, $3::jsonb, $4)
       on conflict (period) do nothing`,
      [period, id, JSON.stringify(await exportJWK(publicKey)), await this.secrets.seal(d, id)],
    );
    await this.database.write('delete from partners.signing_key where period < $1::int4', [this.period() - 1]);
    return (await this.find(period))!;
  }

  private async find(period: number): Promise<KeyRow | undefined> {
    const [row] = await this.database.read<KeyRow>(
      'select id, public_key as "publicKey", sealed_key as "sealedKey" from partners.signing_key where period = $1::int4',
      [period],
    );
    return row;
  }

  private period(aheadMs = 0): number {
    return Math.floor((this.now() + aheadMs) / PERIOD_MS);
  }
}
