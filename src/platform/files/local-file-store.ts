import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
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
      const hash = createHash('sha256');
      let size = 0;
      // Leaving the loop early must not destroy the request: its sender still has to get the refusal.
      for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > maxBytes) throw fileTooLarge(maxBytes);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
      await file.close();
      const sha256 = hash.digest('hex');
      const folder = this.folderOf(sha256);
      await mkdir(folder, { recursive: true });
      await rename(temporary, join(folder, sha256));
      await syncFolder(folder);
      return { sha256, size };
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

/** 413: more bytes than a file may have. */
export function fileTooLarge(maxBytes: number): DomainError {
  const megabytes = Math.floor(maxBytes / 1_048_576);
  return new DomainError('too-large', 'FILE_TOO_LARGE', { vi: `Tệp vượt quá ${megabytes} MB.`, en: `The file is larger than ${megabytes} MB.` }, { maxBytes });
}
