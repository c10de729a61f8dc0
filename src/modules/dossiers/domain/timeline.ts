import type { Sentence } from '../../../shared/domain-error.js';
import type { DomainEvent } from '../../../shared/domain-event.js';

/** For whom a timeline is written. `partner` reads the feed of events and the timeline alike. */
export const AUDIENCES = ['citizen', 'desk', 'officer', 'partner'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a shown fact is: it says how the fact is written, and its type in the API's document. `agency` is a code, shown with the name. */
export type FactKind = 'text' | 'id' | 'agency' | 'instant' | 'date' | 'whole' | 'flag' | 'list' | 'object';

/** One fact of an entry: what it is, and who is shown it. */
export type ShownFact = readonly [kind: FactKind, ...to: Audience[]];

/** How an entry stands in timelines: its title, who is told that it happened, whether an officer did it, and which facts whom. */
export interface TimelineRow<Facts extends object = object> {
  readonly title: Sentence;
  readonly to: readonly Audience[];
  /** Then staff are told who by the id of the actor; the id of an applicant is told to nobody. */
  readonly byOfficer: boolean;
  readonly facts: { readonly [Name in keyof Facts & string]?: ShownFact };
}

/** A row for every entry of a module: what has none is shown to nobody, and the compiler asks for each. */
export type TimelineRows<Event extends DomainEvent> = { readonly [Type in Event['type']]: TimelineRow<Extract<Event, { readonly type: Type }>['facts']> };

/** The facts that an audience is shown, with their kinds; a fact that the entry does not have is left out. */
export function shownFacts(row: TimelineRow, facts: Readonly<Record<string, unknown>>, audience: Audience): { readonly name: string; readonly kind: FactKind; readonly value: unknown }[] {
  return Object.entries(row.facts as Readonly<Record<string, ShownFact>>).flatMap(([name, [kind, ...to]]) =>
    to.includes(audience) && facts[name] !== undefined ? [{ name, kind, value: facts[name] }] : [],
  );
}
