import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { Publication } from '../../../shared/publication.js';
import type { NoticeTemplate } from '../domain/notice-template.js';
import type { TemplateTexts } from '../domain/template.js';
import { TemplateReader } from '../persistence/template.reader.js';
import { TemplateRepository } from '../persistence/template.repository.js';

/** What every command on a template answers. */
export interface TemplateOutcome {
  readonly code: string;
  /** Of the stream. */
  readonly version: number;
}

/** The drafts of templates and their publication. Notices that were written keep the version that they were written by. */
@Injectable()
export class KeepTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: TemplateRepository,
    private readonly reader: TemplateReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError TEMPLATE_NOT_FOUND (404), TEMPLATE_DRAFT_EXISTS (409), VERSION_MOVED (412), TEMPLATE_PLACE_UNKNOWN,
   *   TEMPLATE_CHANNELS_DIFFER (422)
   */
  draft(code: string, expected: Version, texts: TemplateTexts, actor: Actor): Promise<TemplateOutcome> {
    return this.change(code, expected, (template) => template.draft(texts, actor.id, this.clock.now()));
  }

  /** @throws DomainError TEMPLATE_NOT_FOUND, TEMPLATE_DRAFT_NOT_FOUND (404), VERSION_MOVED (412) */
  discard(code: string, expected: Version): Promise<TemplateOutcome> {
    return this.change(code, expected, (template) => template.discardDraft());
  }

  /**
   * @throws DomainError TEMPLATE_NOT_FOUND, TEMPLATE_DRAFT_NOT_FOUND (404), VERSION_MOVED (412), DECISION_IN_FUTURE,
   *   EFFECTIVE_BEFORE_DECISION (422)
   */
  async publish(code: string, expected: Version, publication: Publication): Promise<TemplateOutcome> {
    const published = await this.change(code, expected, (template) => template.publishDraft(publication, this.clock.now()));
    // Other replicas look again within a minute.
    this.reader.forget();
    return published;
  }

  private change(code: string, expected: Version, decide: (template: NoticeTemplate) => void): Promise<TemplateOutcome> {
    return this.transactions.run(expected, async () => {
      const template = await this.templates.load(code);
      decide(template);
      await this.templates.save(template);
      return { code, version: 0 };
    });
  }
}
