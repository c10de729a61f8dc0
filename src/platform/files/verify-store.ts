import type { FileStore, ObjectState } from './file-store.js';

/** A content that files are registered with. */
export interface RegisteredContent {
  readonly sha256: string;
  /** How many files have it. */
  readonly files: number;
}

/** What is not as it should be: an object that is missing or damaged, or one that no file is registered with. */
export interface StoreFinding {
  readonly sha256: string;
  readonly what: Exclude<ObjectState, 'intact'> | 'unreferenced';
  /** How many files it concerns. */
  readonly files: number;
}

/** How the comparison is made. */
export interface StoreVerification {
  /** Registered contents in the order of their hashes, behind `after`. */
  readonly registered: AsyncIterable<RegisteredContent>;
  /** Whether a file is registered with a content by now. */
  readonly isRegistered: (sha256: string) => Promise<boolean>;
  /** Hash behind which it begins; empty: at the first. */
  readonly after: string;
  /** Whether all bytes are read and hashed, or only looked for. */
  readonly readsBytes: boolean;
  /** Called with each registered content that was checked. */
  readonly progress: (sha256: string) => void;
}

/** Bytes are stored before their file is registered: younger ones belong to an upload that may be under way (system time). */
const UNDER_WAY_MS = 24 * 3_600_000;

/**
 * Walks store and database side by side in the order of the hashes, never with more than a page of each in memory. What is uploaded or
 * deleted meanwhile is asked for once more before it becomes a finding.
 */
export async function* verifyStore(
  store: FileStore,
  { registered, isRegistered, after, readsBytes, progress }: StoreVerification,
): AsyncGenerator<StoreFinding> {
  const objects = store.list({ after })[Symbol.asyncIterator]();
  const stateOf = async (sha256: string): Promise<ObjectState> =>
    readsBytes ? store.verify(sha256) : (await store.has(sha256)) ? 'intact' : 'missing';
  let object = await objects.next();
  const strays = async function* (upTo: string | undefined): AsyncGenerator<StoreFinding> {
    for (; !object.done && (upTo === undefined || object.value.sha256 < upTo); object = await objects.next()) {
      const { sha256, ageMs } = object.value;
      if (ageMs > UNDER_WAY_MS && !(await isRegistered(sha256))) yield { sha256, what: 'unreferenced', files: 0 };
    }
  };
  for await (const { sha256, files } of registered) {
    yield* strays(sha256);
    if (!object.done && object.value.sha256 === sha256) object = await objects.next();
    const state = await stateOf(sha256);
    if (state !== 'intact' && (await isRegistered(sha256))) yield { sha256, what: state, files };
    progress(sha256);
  }
  yield* strays(undefined);
}
