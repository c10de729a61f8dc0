import type { DomainEvent } from '../../shared/domain-event.js';

/** Code of an upper module that acts inside the command that published the event: both are written or neither. */
export type InTransactionListener<E extends DomainEvent = DomainEvent> = (event: E) => Promise<void>;

/** The listeners of one turn. */
export interface TurnListeners {
  /** Registers a listener: fast, no outside call, sees the command's memory and not the tables. */
  on<E extends DomainEvent>(type: E['type'], listener: InTransactionListener<E>): void;
}

/**
 * Listeners that act in the transaction of a command; each module registers its own in `onModuleInit`, on one page and in a turn of its
 * own. Of those that hear one event the lower turn acts first, in whatever order modules are made: what they write, and so the version that
 * a stream has in between, is the same everywhere. A module that may refuse the command comes before those that act upon it.
 */
export class InTransactionListeners {
  #turns: readonly { readonly turn: number; readonly byType: ReadonlyMap<string, readonly InTransactionListener[]> }[] = [];

  /** @throws Error for a turn that another module has */
  inTurn(turn: number): TurnListeners {
    if (this.#turns.some((each) => each.turn === turn)) throw new Error(`turn ${turn} is that of another module`);
    const byType = new Map<string, InTransactionListener[]>();
    this.#turns = [...this.#turns, { turn, byType }].toSorted((a, b) => a.turn - b.turn);
    return {
      on: (type, listener) => void byType.set(type, [...(byType.get(type) ?? []), listener as InTransactionListener]),
    };
  }

  /** Hands an event to all its listeners, one after the other, by turns; within one, in the order of registration. */
  async notify(event: DomainEvent): Promise<void> {
    for (const { byType } of this.#turns) for (const listener of byType.get(event.type) ?? []) await listener(event);
  }
}
