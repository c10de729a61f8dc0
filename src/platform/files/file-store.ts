import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** What the store knows of an object: its name is the SHA-256 of its bytes, so equal files are stored once. */
export interface StoredObject {
  readonly sha256: string;
  readonly size: number;
}

/** What an object must be to be stored. */
export interface StorageTerms {
  /** Most bytes that it may have. */
  readonly maxBytes: number;
  /** Inspects an upload before it is stored; what it throws is the refusal. */
  readonly inspect: (arrived: Arrived) => Promise<void>;
}

/** An uploaded object that is not stored yet. */
export interface Arrived {
  readonly head: Buffer;
  readonly size: number;
  /** All of it, in memory. */
  readonly read: () => Promise<Buffer>;
}

/** First bytes of an object that are shown to `inspect`. */
export const HEAD_BYTES = 4_100;

/** An object as a list names it. */
export interface ListedObject extends StoredObject {
  /** Milliseconds of system time since it was last stored. */
  readonly ageMs: number;
}

/** Which objects are listed. */
export interface ListedRange {
  /** First hexadecimal digits of their names; left out: all. */
  readonly prefix?: string;
  /** The name behind which the list begins, which need not be there (any more); left out: at the first. */
  readonly after?: string;
}

/** How an object stands that is named by its hash. */
export type ObjectState = 'intact' | 'damaged' | 'missing';

/** There is no such object. */
export class ObjectMissing extends Error {
  constructor(sha256: string, options?: ErrorOptions) {
    super(`the file store has no object ${sha256}`, options);
  }
}

/**
 * Where the bytes of files are kept. Adapters: a local content-addressed disk; an S3-compatible store comes later. Every adapter passes
 * `test/support/file-store-contract.ts`.
 */
export abstract class FileStore {
  /**
   * Stores a stream under the hash of its bytes; the object is durable when this returns.
   *
   * @throws DomainError FILE_TOO_LARGE (413) as soon as more than `maxBytes` were received, and what `inspect` throws; nothing is
   *   left behind
   */
  abstract put(bytes: Readable, terms: StorageTerms): Promise<StoredObject>;

  /** Opens an object, or a range of it (`end` included). @throws ObjectMissing */
  abstract open(sha256: string, range?: { start: number; end: number }): Promise<Readable>;

  /** Whether an object is there. */
  abstract has(sha256: string): Promise<boolean>;

  /** Deletes an object; nothing where it is not there. Whose it still is, is asked by `deleteContents`, which alone calls this. */
  abstract delete(sha256: string): Promise<void>;

  /**
   * Objects in the order of their names, read as they are asked for and never all in memory. One that is stored or deleted meanwhile may be
   * in the list or not.
   */
  abstract list(range?: ListedRange): AsyncIterable<ListedObject>;

  /** Deletes what is left of uploads that never ended and were begun so many milliseconds ago (system time). */
  abstract deleteUnfinished(olderThanMs: number): Promise<void>;

  /** Reads all bytes of an object and holds them against its name. */
  async verify(sha256: string): Promise<ObjectState> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of (await this.open(sha256)) as AsyncIterable<Buffer>) hash.update(chunk);
    } catch (error) {
      if (error instanceof ObjectMissing) return 'missing';
      throw error;
    }
    return hash.digest('hex') === sha256 ? 'intact' : 'damaged';
  }
}
