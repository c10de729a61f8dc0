import type { Readable } from 'node:stream';

/** What the store knows of an object: its name is the SHA-256 of its bytes, so equal files are stored once. */
export interface StoredObject {
  readonly sha256: string;
  readonly size: number;
}

/** Where the bytes of files are kept. Adapters: a local content-addressed disk; an S3-compatible store comes later. */
export abstract class FileStore {
  /**
   * Stores a stream under the hash of its bytes; the object is durable when this returns.
   *
   * @throws DomainError FILE_TOO_LARGE (413) as soon as more than `maxBytes` came in; nothing is left behind
   */
  abstract put(bytes: Readable, maxBytes: number): Promise<StoredObject>;

  /** Opens an object, or a range of it (`end` included). @throws when the object is not there */
  abstract open(sha256: string, range?: { start: number; end: number }): Promise<Readable>;

  /** The first bytes of an object, to see what it is. */
  abstract head(sha256: string, bytes: number): Promise<Buffer>;
}
