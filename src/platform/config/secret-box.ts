import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keptKey } from './key-file.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals secrets of others for the database: AES-256-GCM, bound to their owner. The key is that of the configuration, else a
 * file of the data folder that only its owner may read, made when it is first needed.
 */
export class SecretBox {
  #key: Promise<Buffer> | undefined;

  constructor(
    private readonly configured: Buffer | undefined,
    private readonly dataDir: string,
  ) {}

  /** Seals a text for its owner. */
  async seal(text: string, owner: string): Promise<string> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, await this.key(), nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** Opens what was sealed for the same owner. Throws when the key is another or anything was changed. */
  async open(sealed: string, owner: string): Promise<string> {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(ALGORITHM, await this.key(), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  private key(): Promise<Buffer> {
    this.#key ??= this.configured ? Promise.resolve(this.configured) : keptKey(this.dataDir, 'sealing-key');
    return this.#key;
  }
}
