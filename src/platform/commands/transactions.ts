import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '../../shared/domain-error.js';
import { SYSTEM_ACTOR, type Actor } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import { requestContext } from '../context/request-context.js';
import type { Database } from '../database/database.js';
import { labelOf, withNumbers, withVersions, type Outcome, type TogetherAnswer } from './answer.js';
import { takeItemKey, takeRequestKey } from './command-keys.js';
import {
  concurrentChange,
  mayLearnVersion,
  namedVersion,
  namedVersions,
  namesVersion,
  versionMoved,
  type Answered,
  type Command,
  type Version,
  type Versions,
} from './command.js';
import { firstAnswer } from './first-answer.js';
import { flush } from './flush.js';
import { eachByItself, type ItemAnswer, type ItemCommand } from './items.js';
import { StreamMovedError, UnitOfWork } from './unit-of-work.js';

export type { Version, Versions } from './command.js';

const ATTEMPTS = 3;
/** Deadlock and failed serialisation: the database asks for another try, and says nothing of versions. */
const RETRYABLE = new Set(['40P01', '40001']);
const UNIQUE_VIOLATION = '23505';

/** Why a try wrote nothing: the stream or the key was not as the command needs it, or others were in its way. */
type Refused = 'guarded' | 'collided';

/** Opens units of work: one per command, joined by every use case that the command calls. */
export class Transactions {
  readonly #open = new AsyncLocalStorage<UnitOfWork>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The unit of work of the present command; outside of a command a write is a programming error. */
  get current(): UnitOfWork {
    const work = this.#open.getStore();
    if (!work) throw new Error('a write outside Transactions.run');
    return work;
  }

  /**
   * Runs the one command of the request, over one stream, under the request's idempotency key: `decide` loads and decides, then everything
   * that it saved is written at once. A nested call joins. When the stream moved meanwhile it is decided again, three times at most, unless
   * the caller named a version; so it is when others took what may be there once, such as a name.
   *
   * @param expected version that the caller saw; `any` when it does not matter
   * @returns what `decide` returned, with `version` and the drawn numbers by their names (such as `code`) as they were written
   * @throws DomainError VERSION_MOVED (412), CONCURRENT_CHANGE (409), IDEMPOTENCY_KEY_REUSED (422), and what `decide` throws
   * @throws Error when the request had its command already
   */
  async run<T extends Outcome>(expected: Version, decide: () => Promise<T>): Promise<T> {
    const open = this.#open.getStore();
    const named = namedVersion(expected);
    if (!open) return this.ofRequest({ expected: named, decide, key: takeRequestKey(), actor: callingActor() });
    if (named && open.isSeveral) throw new Error('a command over several streams names their versions itself');
    if (named) open.expected ??= named;
    return decide();
  }

  /**
   * Runs the one command of the request over several streams, all or nothing: each that was entered has to stand where it was read, and
   * where the caller named a version, at that one. Each gets its own entries, version and numbers. Use cases with `run` join, without a
   * version of their own.
   *
   * @param expected versions that the caller saw, by stream; of one that is not named any will do
   * @returns what `decide` returned, with what was written by stream
   * @throws as `run` does, and Error within a command, and for a version of a stream that the command did not enter
   */
  async runTogether<T extends Outcome>(expected: Versions, decide: () => Promise<T>): Promise<TogetherAnswer<T>> {
    this.refuseWithin();
    const key = takeRequestKey();
    return (await this.ofRequest({ expected: namedVersions(expected), decide, key, actor: callingActor() })) as TogetherAnswer<T>;
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
    const commands = items.map(({ item, expected, decide }) => ({
      item,
      command: { expected: namedVersion(expected), decide, key: takeItemKey(item), actor },
    }));
    return eachByItself(commands, async ({ command }) => (await this.answer(command)).outcome);
  }

  /** Runs a command of the background: by the system, under no key, whatever request set it off. A version is never named. */
  async runInBackground<T extends Outcome>(decide: () => Promise<T>): Promise<T> {
    this.refuseWithin();
    return (await this.answer({ expected: undefined, decide, key: undefined, actor: SYSTEM_ACTOR })).outcome;
  }

  /** The same over several streams, all or nothing, as `runTogether`: an import, a seed. */
  async runTogetherInBackground<T extends Outcome>(decide: () => Promise<T>): Promise<TogetherAnswer<T>> {
    this.refuseWithin();
    return (await this.answer({ expected: new Map(), decide, key: undefined, actor: SYSTEM_ACTOR })).outcome as TogetherAnswer<T>;
  }

  private refuseWithin(): void {
    if (this.#open.getStore()) throw new Error('a command with a key of its own cannot be part of another one');
  }

  private async ofRequest<T extends Outcome>(command: Command<T>): Promise<T> {
    const { outcome, isFirst } = await this.answer(command);
    const context = requestContext();
    if (context && !isFirst) context.replayed = true;
    return outcome;
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
      const done = await this.once(command, left === 1);
      if (typeof done === 'object') return { outcome: done, isFirst: true };
      const first = await this.firstAnswer(command);
      if (first) return first;
      // Whoever collided decides again on the version that was named; if that is gone by then, the next try says so.
      if (namesVersion(command) && done === 'guarded') throw versionMoved();
    }
    throw concurrentChange();
  }

  /** One try; says why when nothing was written. What others took meanwhile (a name, the beginning of a stream) the next one sees. */
  private async once<T extends Outcome>({ expected, decide, key, actor }: Command<T>, isLast: boolean): Promise<T | Refused> {
    const work = new UnitOfWork(actor, expected);
    try {
      const outcome = await this.#open.run(work, decide);
      if (work.isBehind) throw versionMoved();
      work.refuseUnknownVersions();
      if (work.isEmpty) return outcome;
      const answer = withVersions(outcome, work.versions(), work.isSeveral);
      const drawn = await flush(this.database, work, { idempotency: key, outcome: JSON.stringify(answer), at: this.clock.now() });
      // What held a revision was in the way of others, whatever version was named.
      if (!drawn) return work.held ? 'collided' : 'guarded';
      work.settleDrawn(drawn);
      const labels = work.drawn.orders.map((order, index) => [labelOf(order, work.isSeveral), drawn[index]!] as const);
      return withNumbers<T>(answer, Object.fromEntries(labels));
    } catch (error) {
      if (work.isBehind && mayLearnVersion(error)) throw versionMoved();
      if (error instanceof StreamMovedError || RETRYABLE.has(codeOf(error))) return 'collided';
      if (codeOf(error) === UNIQUE_VIOLATION && !isLast) return 'collided';
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

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? '';
}
