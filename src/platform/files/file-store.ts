import type { Readable } from 'node:stream';

/** What the store knows of an object: its name is the SHA-256 of its bytes, so equal files are stored once. */
export interface StoredObject {
  readonly sha256: string;
  readonly size: number;
}

/** What an object must be to be stored. */
export interface Intake {
  /** Most bytes that it may have. */
  readonly maxBytes: number;
  /** Looks at what came in before anything is kept; what it throws is the refusal. */
  readonly inspect: (arrived: Arrived) => Promise<void>;
}

/** An object that came in and is not kept yet. */
export interface Arrived {
  readonly head: Buffer;
  readonly size: number;
  /** All of it, in memory. */
  readonly read: () => Promise<Buffer>;
}

/** First bytes of an object that are shown to `inspect`. */
export const HEAD_BYTES = 4_100;

/** Where the bytes of files are kept. Adapters: a local content-addressed disk; an S3-compatible store comes later. */
export abstract class FileStore {
  /**
   * Stores a stream under the hash of its bytes; the object is durable when this returns.
   *
   * @throws DomainError FILE_TOO_LARGE (413) as soon as more than `maxBytes` came in, and what `inspect` throws; nothing is left behind
   */
  abstract put(bytes: Readable, intake: Intake): Promise<StoredObject>;

  /** Opens an object, or a range of it (`end` included). @throws when the object is not there */
  abstract open(sha256: string, range?: { start: number; end: number }): Promise<Readable>;

  /** Whether an object is there. */
  abstract has(sha256: string): Promise<boolean>;

  /** Deletes an object; nothing where it is not there. Whose it still is, is asked before, under `lockContents`. */
  abstract remove(sha256: string): Promise<void>;

  /** Objects whose name begins with two hexadecimal digits, older than so many milliseconds; unfinished ones of that age are deleted. */
  abstract listed(prefix: string, olderThanMs: number): Promise<readonly string[]>;
}
