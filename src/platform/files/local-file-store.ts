import { createHash, randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '../../shared/domain-error.js';
import {
  FileStore,
  HEAD_BYTES,
  ObjectMissing,
  type StorageTerms,
  type ListedObject,
  type ListedRange,
  type StoredObject,
} from './file-store.js';

const HASH = /^[0-9a-f]{64}$/;
const MEBIBYTE = 1024 * 1024;
/** Files hold personal data: the process alone looks in. */
const OWN = { recursive: true, mode: 0o700 } as const;

/**
 * Content-addressed files on the local disk: written to `tmp/` while being hashed, flushed, then moved to
 * `sha256/ab/cd/<hash>`. A crash leaves at most a file in `tmp/`, never half an object.
 */
export class LocalFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** Takes folders that an earlier version made for everybody to look in back for the process alone. */
  async closeToOthers(): Promise<void> {
    for (const folder of [this.folder, join(this.folder, 'tmp'), join(this.folder, 'sha256')]) {
      await chmod(folder, OWN.mode).catch((error: NodeJS.ErrnoException) => {
        // Not there yet, or owned by another user, whose permissions are left alone.
        if (!['ENOENT', 'EPERM'].includes(error.code ?? '')) throw error;
      });
    }
  }

  async put(bytes: Readable, { maxBytes, inspect }: StorageTerms): Promise<StoredObject> {
    const temporary = join(this.folder, 'tmp', randomUUID());
    await mkdir(join(this.folder, 'tmp'), OWN);
    const file = await open(temporary, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      let size = 0;
      let head = Buffer.alloc(0);
      // Leaving the loop early must not destroy the request: its sender still has to get the refusal.
      for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > maxBytes) throw fileTooLarge(maxBytes);
        if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await inspect({ head, size, read: () => readFile(temporary) });
      await file.sync();
      await file.close();
      const sha256 = hash.digest('hex');
      const folder = this.folderOf(sha256);
      const made = await mkdir(folder, OWN);
      await rename(temporary, join(folder, sha256));
      await syncFolder(folder);
      // Folders that are new are only as durable as their names in the folders above.
      if (made !== undefined) for (const above of [join(folder, '..'), join(folder, '..', '..'), this.folder]) await syncFolder(above);
      return { sha256, size };
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async open(sha256: string, range?: { start: number; end: number }): Promise<Readable> {
    try {
      // Opened here: whoever deletes it from now on takes the name and not the bytes that are being read.
      const file = await open(this.pathOf(sha256), 'r');
      return file.createReadStream(range ?? {});
    } catch (error) {
      throw isMissing(error) ? new ObjectMissing(sha256, { cause: error }) : error;
    }
  }

  has(sha256: string): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      },
    );
  }

  async delete(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async *list({ prefix = '', after = '' }: ListedRange = {}): AsyncIterable<ListedObject> {
    const isWanted = (name: string): boolean => (name.startsWith(prefix) || prefix.startsWith(name)) && name >= after.slice(0, name.length);
    const objects = join(this.folder, 'sha256');
    for (const outer of (await namesIn(objects)).filter(isWanted))
      for (const inner of (await namesIn(join(objects, outer))).filter((name) => isWanted(outer + name)))
        for (const sha256 of await namesIn(join(objects, outer, inner))) {
          if (!HASH.test(sha256) || !sha256.startsWith(prefix) || sha256 <= after) continue;
          const found = await foundAt(join(objects, outer, inner, sha256));
          if (found) yield { sha256, size: found.size, ageMs: Date.now() - found.mtimeMs };
        }
  }

  async deleteUnfinished(olderThanMs: number): Promise<void> {
    // The disk stamps files with system time; the clock of a sandbox may be years ahead of it, and an upload under way is never old.
    const before = new Date(Date.now() - olderThanMs);
    const folder = join(this.folder, 'tmp');
    for (const name of await namesIn(folder)) {
      const found = await foundAt(join(folder, name));
      if (found && found.mtime < before) await rm(join(folder, name), { force: true });
    }
  }

  private pathOf(sha256: string): string {
    return join(this.folderOf(sha256), sha256);
  }

  private folderOf(sha256: string): string {
    if (!HASH.test(sha256)) throw new RangeError('not a SHA-256 in hexadecimal');
    return join(this.folder, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4));
  }
}

/** What is in a folder, in the order of the names; nothing where there is none. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** What is at a path; undefined where it has just gone. */
async function foundAt(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
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
  const limit = maxBytes < MEBIBYTE ? `${Math.floor(maxBytes / 1024)} KB` : `${Math.floor(maxBytes / MEBIBYTE)} MB`;
  return new DomainError(
    'too-large',
    'FILE_TOO_LARGE',
    { vi: `Tệp vượt quá ${limit}.`, en: `The file is larger than ${limit}.` },
    { maxBytes },
  );
}
