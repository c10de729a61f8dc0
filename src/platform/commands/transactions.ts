import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError, type ErrorKind } from '../../shared/domain-error.js';
import { SYSTEM_ACTOR } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import { requestContext, type IdempotencyRequest } from '../context/request-context.js';
import type { Database } from '../database/database.js';
import { flush, type Flushed } from './flush.js';
import { StreamMovedError, UnitOfWork } from './unit-of-work.js';

/** Version of a dossier that the caller saw or versions of which any is right, or `any` for partner systems and the system itself. */
export type Version = number | readonly number[] | 'any';

/** What a command answers: plain JSON, kept with the idempotency key so that a repeat gets the same. */
export type Outcome = object;

/** What the flush itself adds to an outcome. */
export interface Written {
  /** The stream's new version, which is the dossier's ETag. */
  readonly version: number;
  /** The number drawn in the flush, such as the dossier code. */
  readonly born?: string;
}

const ATTEMPTS = 3;
/** Refusals that come before any word about versions. */
const HIDING: ReadonlySet<ErrorKind> = new Set(['not-found', 'forbidden']);
/** Deadlock and failed serialisation: the database asks for another try, and says nothing of versions. */
const RETRYABLE = new Set(['40P01', '40001']);

/** Why a try wrote nothing: the stream or the key was not as the command needs it, or others were in its way. */
type Refused = 'guarded' | 'collided';

/** Opens units of work: one per command, joined by every use case that the command calls. */
export class Transactions {
  readonly #open = new AsyncLocalStorage<UnitOfWork>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The unit of work of the present command; outside of `run` a write is a programming error. */
  get current(): UnitOfWork {
    const work = this.#open.getStore();
    if (!work) throw new Error('a write outside Transactions.run');
    return work;
  }

  /**
   * Runs a command: `decide` loads and decides, then everything that it saved is written at once. A nested call joins.
   * When the stream moved meanwhile it is decided again, three times at most, unless the caller named a version.
   *
   * @param expected version that the caller saw; `any` when it does not matter
   * @returns what `decide` returned, with `version` (and `code`, when one was drawn) as they were written
   * @throws DomainError VERSION_MOVED (412), CONCURRENT_CHANGE (409), IDEMPOTENCY_KEY_REUSED (422), and what `decide` throws
   */
  async run<T extends Outcome>(expected: Version, decide: () => Promise<T>): Promise<T> {
    const open = this.#open.getStore();
    if (open) {
      if (expected !== 'any') open.expected ??= [expected].flat();
      return decide();
    }
    const idempotency = requestContext()?.idempotency;
    try {
      return await this.attempt(expected, decide, idempotency);
    } catch (error) {
      // A repeat with its now old If-Match, or of a move that is done, gets its first answer and not the refusal.
      if (idempotency && error instanceof DomainError) {
        const first = await this.firstAnswer<T>(idempotency);
        if (first) return first;
      }
      throw error;
    }
  }

  private async attempt<T extends Outcome>(
    expected: Version,
    decide: () => Promise<T>,
    idempotency: IdempotencyRequest | undefined,
  ): Promise<T> {
    for (let left = ATTEMPTS; left > 0; left -= 1) {
      const done = await this.once(expected, decide, idempotency);
      if (typeof done === 'object') return done;
      const first = idempotency && (await this.firstAnswer<T>(idempotency));
      if (first) return first;
      // Whoever collided decides again on the version that was named; if that is gone by then, the next try says so.
      if (expected !== 'any' && done === 'guarded') throw versionMoved();
    }
    throw new DomainError('rule-broken', 'CONCURRENT_CHANGE', {
      vi: 'Hồ sơ đang được người khác thay đổi; hãy tải lại và thử lại.',
      en: 'The dossier is being changed by others; reload it and try again.',
    });
  }

  /** One try; says why when nothing was written. */
  private async once<T extends Outcome>(
    expected: Version,
    decide: () => Promise<T>,
    idempotency: IdempotencyRequest | undefined,
  ): Promise<T | Refused> {
    const work = new UnitOfWork(requestContext()?.actor ?? SYSTEM_ACTOR, expected === 'any' ? undefined : [expected].flat());
    try {
      const outcome = await this.#open.run(work, decide);
      if (work.isBehind) throw versionMoved();
      if (work.isEmpty) return outcome;
      const version = (work.head?.seq ?? 0) + work.entries.length;
      const remembered = JSON.stringify({ ...outcome, version });
      const written = await flush(this.database, work, { idempotency, outcome: remembered, at: this.clock.now() });
      return written ? settle(work, outcome, written) : 'guarded';
    } catch (error) {
      // Whoever may see the dossier learns that it moved on; whoever may not learns nothing, not even that.
      if (work.isBehind && error instanceof DomainError && !HIDING.has(error.kind)) throw versionMoved();
      if (error instanceof StreamMovedError || RETRYABLE.has((error as { code?: string }).code ?? '')) return 'collided';
      throw error;
    }
  }

  /** The answer that the first request with this key got, or undefined when there was none. */
  private async firstAnswer<T>(request: IdempotencyRequest): Promise<T | undefined> {
    const [row] = await this.database.read<{ request_hash: Buffer; outcome: Record<string, unknown>; value: string | null }>(
      `select k.request_hash, k.outcome, b.value from platform.idempotency_key k left
        join platform.idempotency_born b on b.caller = k.caller and b.key = k.key where k.caller = $1 and k.key = $2`,
      [request.caller, request.key],
    );
    if (!row) return undefined;
    if (!row.request_hash.equals(request.requestHash)) {
      throw new DomainError('invalid', 'IDEMPOTENCY_KEY_REUSED', {
        vi: 'Khóa Idempotency-Key này đã được dùng cho một yêu cầu khác.',
        en: 'This Idempotency-Key was used for another request.',
      });
    }
    const context = requestContext();
    if (context) context.replayed = true;
    return { ...row.outcome, ...(row.value === null ? {} : { code: row.value }) } as T;
  }
}

function settle<T extends Outcome>(work: UnitOfWork, outcome: T, written: Flushed): T {
  if (!work.born) return { ...outcome, version: written.version };
  work.settleBorn(written.born);
  return { ...outcome, version: written.version, code: written.born };
}

/** The dossier is no longer at the version that the caller saw. */
export function versionMoved(): DomainError {
  return new DomainError('version-moved', 'VERSION_MOVED', {
    vi: 'Hồ sơ đã thay đổi từ khi bạn xem; hãy tải lại rồi thực hiện lại.',
    en: 'The dossier has changed since you saw it; reload it and decide again.',
  });
}
