import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../../shared/domain-error.js';
import { FileStore, type StoredObject } from './file-store.js';

/**
 * Content-addressed files on the local disk: written to `tmp/` while being hashed, flushed, then moved to
 * `sha256/ab/cd/<hash>`. A crash leaves at most a file in `tmp/`, never half an object.
 */
export class LocalFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(bytes: Readable, maxBytes: number): Promise<StoredObject> {
    const temporary = join(this.folder, 'tmp', randomUUID());
    await mkdir(join(this.folder, 'tmp'), { recursive: true });
    const file = await open(temporary, 'wx', 0o640);
    try {
      const counter = new HashingCounter(maxBytes);
      await pipeline(bytes, counter, file.createWriteStream({ autoClose: false }));
      await file.sync();
      await file.close();
      const sha256 = counter.sha256();
      const folder = this.folderOf(sha256);
      await mkdir(folder, { recursive: true });
      await rename(temporary, join(folder, sha256));
      await syncFolder(folder);
      return { sha256, size: counter.size };
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async open(sha256: string, range?: { start: number; end: number }): Promise<Readable> {
    const path = join(this.folderOf(sha256), sha256);
    await stat(path);
    return createReadStream(path, range ?? {});
  }

  async head(sha256: string, bytes: number): Promise<Buffer> {
    const file = await open(join(this.folderOf(sha256), sha256), 'r');
    try {
      const buffer = Buffer.alloc(bytes);
      const { bytesRead } = await file.read(buffer, 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  private folderOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256 in hexadecimal');
    return join(this.folder, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4));
  }
}

/** Makes the new name itself durable. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Hashes and counts what flows through, and stops the flow at the limit. */
class HashingCounter extends Transform {
  readonly #hash = createHash('sha256');
  size = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null, data?: Buffer) => void): void {
    this.size += chunk.length;
    if (this.size > this.maxBytes) return done(fileTooLarge(this.maxBytes));
    this.#hash.update(chunk);
    done(null, chunk);
  }

  sha256(): string {
    return this.#hash.digest('hex');
  }
}

/** 413: more bytes than a file may have. */
export function fileTooLarge(maxBytes: number): DomainError {
  const megabytes = Math.floor(maxBytes / 1_048_576);
  return new DomainError('too-large', 'FILE_TOO_LARGE', { vi: `Tệp vượt quá ${megabytes} MB.`, en: `The file is larger than ${megabytes} MB.` }, { maxBytes });
}
