import type { DomainEvent } from '../../shared/domain-event.js';
import type { Publication } from '../../shared/publication.js';
import type { TemplateTexts } from './domain/template.js';

export const TEMPLATE_EVENTS = {
  drafted: 'notices.template-drafted.v1',
  draftDiscarded: 'notices.template-draft-discarded.v1',
  published: 'notices.template-published.v1',
} as const;

/** A draft of the texts was written. */
export type TemplateDrafted = DomainEvent<'notices.template-drafted.v1', { readonly code: string; readonly texts: TemplateTexts }>;

/** The draft was discarded. */
export type TemplateDraftDiscarded = DomainEvent<'notices.template-draft-discarded.v1', { readonly code: string }>;

/** A version was published and never changes from now on; a notice names the version that it was written by. */
export type TemplatePublished = DomainEvent<
  'notices.template-published.v1',
  {
    readonly code: string;
    readonly version: number;
    /** Local date `YYYY-MM-DD`. */
    readonly effectiveFrom: string;
    /** Null for what the product brings. */
    readonly decision: Publication['decision'] | null;
    readonly texts: TemplateTexts;
  }
>;
