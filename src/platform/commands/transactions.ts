import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError, type ErrorKind } from '../../shared/domain-error.js';
import { SYSTEM_ACTOR, type Actor } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import { requestContext, type IdempotencyRequest } from '../context/request-context.js';
import type { Database } from '../database/database.js';
import { takeItemKey, takeRequestKey } from './command-keys.js';
import { firstAnswer } from './first-answer.js';
import { flush, type Flushed } from './flush.js';
import { eachByItself, type ItemAnswer, type ItemCommand } from './items.js';
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

/** A command that is no part of another: what it decides, by whom, and under which key a repeat finds its answer. */
interface Command<T extends Outcome> {
  readonly expected: Version;
  readonly decide: () => Promise<T>;
  readonly key: IdempotencyRequest | undefined;
  readonly actor: Actor;
}

/** An answer, and whether it is this command's own and not that of an earlier one with its key. */
interface Answered<T extends Outcome> {
  readonly outcome: T;
  readonly isFirst: boolean;
}

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
   * Runs the one command of the request, under the request's idempotency key: `decide` loads and decides, then everything that it saved is
   * written at once. A nested call joins. When the stream moved meanwhile it is decided again, three times at most, unless the caller named
   * a version.
   *
   * @param expected version that the caller saw; `any` when it does not matter
   * @returns what `decide` returned, with `version` (and `code`, when one was drawn) as they were written
   * @throws DomainError VERSION_MOVED (412), CONCURRENT_CHANGE (409), IDEMPOTENCY_KEY_REUSED (422), and what `decide` throws
   * @throws Error when the request had its command already
   */
  async run<T extends Outcome>(expected: Version, decide: () => Promise<T>): Promise<T> {
    const open = this.#open.getStore();
    if (open) {
      if (expected !== 'any') open.expected ??= [expected].flat();
      return decide();
    }
    const { outcome, isFirst } = await this.answer({ expected, decide, key: takeRequestKey(), actor: callingActor() });
    const context = requestContext();
    if (context && !isFirst) context.replayed = true;
    return outcome;
  }

  /**
   * Runs items of a request, each as a command of its own under a key of its own, a few at once: each is accepted or refused by itself. A
   * repeat of the request gets each accepted item's first answer and does the others; so does one after a crash in the middle. The
   * command that records the whole comes first, by `run`.
   *
   * @returns what became of each, in the order of the items
   * @throws Error within a command, for an item that is named twice, and the first fault that is no refusal: nothing is begun after it
   */
  async runEach<T extends Outcome>(items: readonly ItemCommand<T>[]): Promise<readonly ItemAnswer<T>[]> {
    this.refuseWithin();
    if (new Set(items.map(({ item }) => item)).size < items.length) throw new Error('an item is named twice');
    const actor = callingActor();
    const commands = items.map(({ item, ...command }) => ({ item, command: { ...command, key: takeItemKey(item), actor } }));
    return eachByItself(commands, async ({ command }) => (await this.answer(command)).outcome);
  }

  /** Runs a command of the background: by the system, under no key, whatever request set it off. A version is never named. */
  async runInBackground<T extends Outcome>(decide: () => Promise<T>): Promise<T> {
    this.refuseWithin();
    return (await this.answer({ expected: 'any', decide, key: undefined, actor: SYSTEM_ACTOR })).outcome;
  }

  private refuseWithin(): void {
    if (this.#open.getStore()) throw new Error('a command with a key of its own cannot be part of another one');
  }

  private async answer<T extends Outcome>(command: Command<T>): Promise<Answered<T>> {
    try {
      return await this.attempt(command);
    } catch (error) {
      // A repeat with its now old If-Match, or of a move that is done, gets its first answer and not the refusal.
      const first = error instanceof DomainError ? await this.firstAnswer(command) : undefined;
      if (first) return first;
      throw error;
    }
  }

  private async attempt<T extends Outcome>(command: Command<T>): Promise<Answered<T>> {
    for (let left = ATTEMPTS; left > 0; left -= 1) {
      const done = await this.once(command);
      if (typeof done === 'object') return { outcome: done, isFirst: true };
      const first = await this.firstAnswer(command);
      if (first) return first;
      // Whoever collided decides again on the version that was named; if that is gone by then, the next try says so.
      if (command.expected !== 'any' && done === 'guarded') throw versionMoved();
    }
    throw new DomainError('rule-broken', 'CONCURRENT_CHANGE', {
      vi: 'Hồ sơ đang được người khác thay đổi; hãy tải lại và thử lại.',
      en: 'The dossier is being changed by others; reload it and try again.',
    });
  }

  /** One try; says why when nothing was written. */
  private async once<T extends Outcome>({ expected, decide, key, actor }: Command<T>): Promise<T | Refused> {
    const work = new UnitOfWork(actor, expected === 'any' ? undefined : [expected].flat());
    try {
      const outcome = await this.#open.run(work, decide);
      if (work.isBehind) throw versionMoved();
      if (work.isEmpty) return outcome;
      const version = (work.head?.seq ?? 0) + work.entries.length;
      const remembered = JSON.stringify({ ...outcome, version });
      const written = await flush(this.database, work, { idempotency: key, outcome: remembered, at: this.clock.now() });
      return written ? settle(work, outcome, written) : 'guarded';
    } catch (error) {
      // Whoever may see the dossier learns that it moved on; whoever may not learns nothing, not even that.
      if (work.isBehind && error instanceof DomainError && !HIDING.has(error.kind)) throw versionMoved();
      if (error instanceof StreamMovedError || RETRYABLE.has((error as { code?: string }).code ?? '')) return 'collided';
      throw error;
    }
  }

  private async firstAnswer<T extends Outcome>({ key }: Command<T>): Promise<Answered<T> | undefined> {
    const outcome = key && (await firstAnswer<T>(this.database, key));
    return outcome && { outcome, isFirst: false };
  }
}

function callingActor(): Actor {
  return requestContext()?.actor ?? SYSTEM_ACTOR;
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
