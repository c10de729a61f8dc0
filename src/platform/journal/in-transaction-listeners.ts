import type { DomainEvent } from '../../shared/domain-event.js';

/** Code of an upper module that acts inside the command that published the event: both are written or neither. */
export type InTransactionListener<E extends DomainEvent = DomainEvent> = (event: E) => Promise<void>;

/** Listeners that act in the transaction of a command; each module registers its own in `onModuleInit`, on one page. */
export class InTransactionListeners {
  readonly #byType = new Map<string, InTransactionListener[]>();

  /** Registers a listener: fast, no outside call, sees the command's memory and not the tables. */
  on<E extends DomainEvent>(type: E['type'], listener: InTransactionListener<E>): void {
    const listeners = this.#byType.get(type) ?? [];
    listeners.push(listener as InTransactionListener);
    this.#byType.set(type, listeners);
  }

  /** Hands an event to all its listeners, one after the other, in the order of registration. */
  async notify(event: DomainEvent): Promise<void> {
    for (const listener of this.#byType.get(event.type) ?? []) await listener(event);
  }
}
