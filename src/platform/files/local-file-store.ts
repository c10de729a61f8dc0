import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '../../shared/domain-error.js';
import { FileStore, HEAD_BYTES, type Intake, type StoredObject } from './file-store.js';

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
        // Not there yet, or somebody else's: what he lets others see is his to say.
        if (!['ENOENT', 'EPERM'].includes(error.code ?? '')) throw error;
      });
    }
  }

  async put(bytes: Readable, { maxBytes, inspect }: Intake): Promise<StoredObject> {
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
    const path = join(this.folderOf(sha256), sha256);
    await stat(path);
    return createReadStream(path, range ?? {});
  }

  has(sha256: string): Promise<boolean> {
    return stat(join(this.folderOf(sha256), sha256)).then(
      () => true,
      () => false,
    );
  }

  async remove(sha256: string): Promise<void> {
    const folder = this.folderOf(sha256);
    await rm(join(folder, sha256), { force: true });
  }

  async listed(prefix: string, olderThanMs: number): Promise<readonly string[]> {
    // The disk stamps files with system time; the clock of a sandbox may be years ahead of it, and an upload under way is never old.
    const before = new Date(Date.now() - olderThanMs);
    for (const unfinished of await storedBefore(join(this.folder, 'tmp'), before))
      await rm(join(this.folder, 'tmp', unfinished), { force: true });
    const folder = join(this.folder, 'sha256', prefix);
    const listed: string[] = [];
    for (const inner of await namesIn(folder)) listed.push(...(await storedBefore(join(folder, inner), before)));
    return listed;
  }

  private folderOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256 in hexadecimal');
    return join(this.folder, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4));
  }
}

/** What is in a folder; nothing where there is none. */
function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** Names of files that were last written before an instant. */
async function storedBefore(folder: string, before: Date): Promise<readonly string[]> {
  const names: string[] = [];
  for (const name of await namesIn(folder)) {
    const written = await stat(join(folder, name)).catch(() => undefined);
    if (written && written.mtime < before) names.push(name);
  }
  return names;
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
