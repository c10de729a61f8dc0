import { EventSource } from '../../../shared/domain-event.js';
import { localDate } from '../../../shared/clock.js';
import { checkPublication, type DatedVersion, type Publication } from '../../../shared/publication.js';
import { TEMPLATE_EVENTS, type TemplateDraftDiscarded, type TemplateDrafted, type TemplatePublished } from '../notices.events.js';
import { NOTICE_CHANNELS } from './notice.js';
import { placesOf, unknownPlaces } from './template-places.js';
import type { TemplateTexts } from './template.js';
import { templateChannelsDiffer, templateDraftExists, templateDraftNotFound, templatePlaceUnknown } from './template.errors.js';

/** A published version; rows are added and never changed. */
export interface TemplateVersion extends DatedVersion {
  readonly templateId: string;
  readonly publishedAt: Date;
  /** The decision of the installation's own version; null for what the product brings. */
  readonly decision: Publication['decision'] | null;
  readonly texts: TemplateTexts;
}

/** What is going to be the next version. */
export interface TemplateDraft {
  readonly templateId: string;
  readonly texts: TemplateTexts;
  readonly draftedBy: string;
  readonly draftedAt: Date;
}

/** The texts of notices of one kind of fact (mẫu thông báo), with its versions and at most one draft. It has a stream of its own. */
export class NoticeTemplate extends EventSource {
  readonly id: string;
  readonly code: string;
  drafts: TemplateDraft[];
  versions: TemplateVersion[];

  /** A template without any version. */
  static begin(id: string, code: string): NoticeTemplate {
    return Object.assign(new NoticeTemplate(), { id, code, drafts: [], versions: [] });
  }

  private get newest(): TemplateVersion | undefined {
    return this.versions.toSorted((one, other) => one.version - other.version).at(-1);
  }

  /** Writes a draft. @throws DomainError TEMPLATE_DRAFT_EXISTS (409), TEMPLATE_PLACE_UNKNOWN, TEMPLATE_CHANNELS_DIFFER (422) */
  draft(texts: TemplateTexts, officerId: string, at: Date): void {
    if (this.drafts.length > 0) throw templateDraftExists();
    const unknown = unknownPlaces(this.code, texts);
    if (unknown.length > 0) throw templatePlaceUnknown(unknown, placesOf(this.code));
    const channels = channelsOf(this.newest?.texts ?? texts);
    const stated = channelsOf(texts);
    if (stated.join() !== channels.join()) throw templateChannelsDiffer(channels, stated);
    this.drafts = [{ templateId: this.id, texts, draftedBy: officerId, draftedAt: at }];
    this.record({ type: TEMPLATE_EVENTS.drafted, facts: { code: this.code, texts } } satisfies TemplateDrafted);
  }

  /** Discards the draft. @throws DomainError TEMPLATE_DRAFT_NOT_FOUND (404) */
  discardDraft(): void {
    this.takeDraft();
    this.record({ type: TEMPLATE_EVENTS.draftDiscarded, facts: { code: this.code } } satisfies TemplateDraftDiscarded);
  }

  /**
   * Publishes the draft with the decision that approves it.
   *
   * @throws DomainError TEMPLATE_DRAFT_NOT_FOUND (404), and as `checkPublication`
   */
  publishDraft(publication: Publication, at: Date): void {
    const { texts } = this.takeDraft();
    checkPublication(publication, localDate(at));
    this.add(texts, publication.effectiveFrom, publication.decision, at);
  }

  /**
   * Takes in versions that the product has since it was last asked, unless the installation has published one of its own.
   *
   * @param all what the product has, the oldest first
   * @returns whether there was anything to take in
   */
  publishProduct(all: readonly { readonly effectiveFrom: string; readonly texts: TemplateTexts }[], at: Date): boolean {
    if (this.versions.some(({ decision }) => decision !== null)) return false;
    const missing = all.slice(this.versions.length);
    for (const { texts, effectiveFrom } of missing) this.add(texts, effectiveFrom, null, at);
    return missing.length > 0;
  }

  private takeDraft(): TemplateDraft {
    const [draft] = this.drafts;
    if (!draft) throw templateDraftNotFound();
    this.drafts = [];
    return draft;
  }

  private add(texts: TemplateTexts, effectiveFrom: string, decision: TemplateVersion['decision'], at: Date): void {
    const version = (this.newest?.version ?? 0) + 1;
    this.versions = [...this.versions, { templateId: this.id, version, effectiveFrom, publishedAt: at, decision, texts }];
    this.record({
      type: TEMPLATE_EVENTS.published,
      facts: { code: this.code, version, effectiveFrom, decision, texts },
    } satisfies TemplatePublished);
  }
}

function channelsOf(texts: TemplateTexts): readonly string[] {
  return NOTICE_CHANNELS.filter((channel) => texts[channel] !== undefined);
}
