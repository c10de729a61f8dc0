/**
 * A fact that a module publishes: it becomes a journal entry in the transaction that decided it.
 * `facts` never contain personal data and stay for ever; `personal` goes to a table that disposal may empty.
 */
export interface DomainEvent<Type extends string = string, Facts extends object = object, Personal extends object = object> {
  /** Name with version, past tense: `dossiers.accepted.v1`. */
  readonly type: Type;
  readonly facts: Facts;
  readonly personal?: Personal;
  /** Names of numbers that are drawn when the command is written and that the entry carries, such as the dossier code. */
  readonly drawn?: readonly string[];
}

const recorded = new WeakMap<EventSource, DomainEvent[]>();

/** Something that records events while it decides; the repository's `save` takes them. */
export abstract class EventSource {
  protected record(event: DomainEvent): void {
    const events = recorded.get(this);
    if (events) events.push(event);
    else recorded.set(this, [event]);
  }

  /** Hands over what was recorded since the last call, oldest first. */
  takeEvents(): DomainEvent[] {
    const taken = recorded.get(this) ?? [];
    recorded.delete(this);
    return taken;
  }
}
