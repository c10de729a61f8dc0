import { DomainError, type ErrorKind } from '../../shared/domain-error.js';
import type { Actor } from '../../shared/actor.js';
import type { IdempotencyRequest } from '../context/request-context.js';
import type { Outcome } from './answer.js';
import type { NamedVersions } from './unit-of-work.js';

/** Version of a stream that the caller saw or versions of which any is right, or `any` for partner systems and the system itself. */
export type Version = number | readonly number[] | 'any';

/** Versions of several streams, by stream; of one that is not named any will do. */
export type Versions = ReadonlyMap<string, Version>;

/** A top-level command: its streams, its actor, and the key under which a repeat finds its answer. */
export interface Command<T extends Outcome> {
  /** Undefined when any will do. */
  readonly expected: readonly number[] | NamedVersions | undefined;
  readonly decide: () => Promise<T>;
  readonly key: IdempotencyRequest | undefined;
  readonly actor: Actor;
}

/** An answer, and whether it is this command's own and not that of an earlier one with its key. */
export interface Answered<T extends Outcome> {
  readonly outcome: T;
  readonly isFirst: boolean;
}

/** The versions that are right where one version was named. */
export function namedVersion(expected: Version): readonly number[] | undefined {
  return expected === 'any' ? undefined : [expected].flat();
}

/** The versions that are right, of each stream that a version was named of. */
export function namedVersions(expected: Versions): NamedVersions {
  return new Map([...expected].flatMap(([id, version]) => (version === 'any' ? [] : [[id.toLowerCase(), [version].flat()] as const])));
}

/** Whether the caller named any version. */
export function namesVersion({ expected }: Command<Outcome>): boolean {
  return expected instanceof Map ? expected.size > 0 : expected !== undefined;
}

/** Kinds of refusals that callers without access get. */
const HIDING: ReadonlySet<ErrorKind> = new Set(['not-found', 'forbidden']);

/** Whether a refusal gives way to 412 when the version moved. Callers without access get 404 or 403 even then. */
export function mayLearnVersion(error: unknown): boolean {
  return error instanceof DomainError && !HIDING.has(error.kind);
}

/** The stream is no longer at the version that the caller saw. */
export function versionMoved(): DomainError {
  return new DomainError('version-moved', 'VERSION_MOVED', {
    vi: 'Dữ liệu đã thay đổi từ khi bạn xem; hãy tải lại rồi thực hiện lại.',
    en: 'This has changed since you saw it; reload it and decide again.',
  });
}

/** Others change the same while it is decided (409). */
export function concurrentChange(): DomainError {
  return new DomainError('rule-broken', 'CONCURRENT_CHANGE', {
    vi: 'Dữ liệu đang được người khác thay đổi; hãy tải lại và thử lại.',
    en: 'This is being changed by others; reload it and try again.',
  });
}
