import type { Sentence } from '../../../shared/domain-error.js';
import type { DomainEvent } from '../../../shared/domain-event.js';

/** Audiences of a timeline. `partner` reads the feed of events and the timeline alike. */
export const AUDIENCES = ['citizen', 'desk', 'officer', 'partner'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What is shown with its name beside it: the code of an agency, the id of an officer, a role. */
export const NAMED_KINDS = ['agency', 'officer', 'role'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];
/** `ids` and `keys` are lists. */
type Plain = NamedKind | 'text' | 'id' | 'instant' | 'date' | 'whole' | 'number' | 'flag' | 'ids' | 'keys';
/** Fields of an object, or of each object of a list. */
type Fields = Readonly<Record<string, AnyKind>>;
/** A fact that every entry has: a list of words is one of these. */
type Kind = Plain | readonly string[] | { readonly fields: Fields } | { readonly each: Fields };
/** A fact that is null or missing in some entries. */
type MaybeKind = `${Plain}?` | readonly [null, ...string[]] | { readonly maybe: Fields };
type AnyKind = Kind | MaybeKind;

/** What a shown fact is: it says how the fact is written, and its type in the API's document. */
export type FactKind = AnyKind;

/** The kinds that fit a fact of this type; the compiler holds rows and events together. */
type KindOf<Value> = [Extract<Value, null | undefined>] extends [never] ? Kind : MaybeKind;

/** One fact of an entry: its kind, and the audiences that are shown it. */
export type ShownFact<Of extends FactKind = FactKind> = readonly [kind: Of, ...to: Audience[]];

/**
 * How an entry stands in timelines: its title, which audiences are shown it, whether an officer did it, and which facts each audience is
 * shown.
 */
export interface TimelineRow<Facts extends object = object> {
  readonly title: Sentence;
  /** The same in the words for the applicant, where the title speaks to those who work on the dossier. */
  readonly titleForApplicant?: Sentence;
  readonly to: readonly Audience[];
  /** True: staff are shown the id of the acting officer. The id of an applicant is shown to nobody. */
  readonly byOfficer: boolean;
  readonly facts: { readonly [Name in keyof Facts & string]?: ShownFact<KindOf<Facts[Name]>> };
}

/** A row for every entry type of a module: an entry without a row is shown to nobody, and a missing row does not compile. */
export type TimelineRows<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: TimelineRow<Extract<Event, { readonly type: Type }>['facts']>;
};

/** A fact that an audience is shown. */
export interface FactForAudience {
  readonly name: string;
  readonly kind: FactKind;
}

/** The facts of a row that an audience is shown. */
export function factsFor(row: TimelineRow, audience: Audience): readonly FactForAudience[] {
  return Object.entries(row.facts as Readonly<Record<string, ShownFact>>).flatMap(([name, [kind, ...to]]) =>
    to.includes(audience) ? [{ name, kind }] : [],
  );
}

/** What a fact is if its name stands beside it. */
export function namedKind(kind: FactKind): NamedKind | undefined {
  return NAMED_KINDS.find((each) => kind === each || kind === `${each}?`);
}

/** The field in which the name stands beside a code or an id. */
export function nameBeside(field: string): string {
  return `${field.replace(/(Code|Id)$/, '')}Name`;
}
