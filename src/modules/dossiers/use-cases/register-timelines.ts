import { Inject, Injectable, SetMetadata, type OnModuleInit, type Type } from '@nestjs/common';
import type { Sentence } from '../../../shared/domain-error.js';
import { factsSchema, type FactSchema, type FactWords } from '../domain/fact-schemas.js';
import { DOSSIER_TIMELINE } from '../domain/timeline-rows.js';
import { factsFor, type TimelineRow } from '../domain/timeline.js';
import { TimelineRegister } from './timeline-register.js';

export type { FactWords } from '../domain/fact-schemas.js';
export type { ShownFact, TimelineRows } from '../domain/timeline.js';

const TIMELINE = Symbol('timeline of a module');

/** The rows of a module, and what it calls facts of its own. */
export interface AudienceTimeline {
  readonly rows: Readonly<Record<string, TimelineRow>>;
  readonly words: FactWords;
}

/**
 * A provider through which a module says how its entries are shown to whom. The same rows make the timelines and their description in the
 * API's document, which is made without an instance of anything: `timelineOf` reads them from the class.
 */
export function registerTimelines(rows: AudienceTimeline['rows'], words: FactWords): Type<OnModuleInit> {
  @Injectable()
  @SetMetadata(TIMELINE, { rows, words } satisfies AudienceTimeline)
  class RegisterTimelines implements OnModuleInit {
    constructor(@Inject(TimelineRegister) private readonly register: TimelineRegister) {}

    onModuleInit(): void {
      this.register.register(rows);
    }
  }
  return RegisterTimelines;
}

/** The timeline of a provider made by `registerTimelines`; undefined for any other. */
export function timelineOf(provider: object): AudienceTimeline | undefined {
  return Reflect.getMetadata(TIMELINE, provider) as AudienceTimeline | undefined;
}

/** The facts of a dossier's own entry that partner systems get in events; instants stay as they were published, in UTC. */
export function partnerFactsOf(type: string, facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const row = rowOf(type);
  const shown = row === undefined ? [] : factsFor(row, 'partner');
  return Object.fromEntries(shown.flatMap(({ name }) => (facts[name] === undefined ? [] : [[name, facts[name]]])));
}

/** The schemas of what `partnerFactsOf` gives, by type of entry, with the title of each. */
export function partnerFactSchemas(): Readonly<Record<string, { readonly title: Sentence; readonly schema: FactSchema }>> {
  const shown = Object.entries(DOSSIER_TIMELINE as AudienceTimeline['rows']).filter(([, { to }]) => to.includes('partner'));
  return Object.fromEntries(shown.map(([type, row]) => [type, { title: row.title, schema: factsSchema(row, {}, ['partner'], false) }]));
}

function rowOf(type: string): TimelineRow | undefined {
  return Object.hasOwn(DOSSIER_TIMELINE, type) ? DOSSIER_TIMELINE[type as keyof typeof DOSSIER_TIMELINE] : undefined;
}
