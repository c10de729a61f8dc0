import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { namedId } from '../../../platform/context/named-id.js';
import { NoticeTemplate } from '../domain/notice-template.js';
import { templateNotFound } from '../domain/template.errors.js';
import { TEMPLATE_MAP } from './template.schema.js';

/** The id of a template and of its stream, the same in every installation. */
export function templateId(code: string): string {
  return namedId(`mot-cua:notice-template:${code}`);
}

/** Loads and saves templates within the open unit of work. */
@Injectable()
export class TemplateRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** @throws DomainError TEMPLATE_NOT_FOUND (404) */
  async load(code: string): Promise<NoticeTemplate> {
    const found = await this.aggregates.load(TEMPLATE_MAP, templateId(code));
    if (!found) throw templateNotFound();
    return found;
  }

  /** The templates of these codes by code; a new one where there is none. */
  async ofAll(codes: readonly string[]): Promise<ReadonlyMap<string, NoticeTemplate>> {
    const known = await this.aggregates.loadAll(TEMPLATE_MAP, codes.map(templateId));
    return new Map(codes.map((code) => [code, known.get(templateId(code)) ?? this.begin(code)]));
  }

  save(template: NoticeTemplate): Promise<NoticeTemplate> {
    return this.aggregates.save(template);
  }

  private begin(code: string): NoticeTemplate {
    const begun = NoticeTemplate.begin(templateId(code), code);
    this.aggregates.add(TEMPLATE_MAP, begun, begun.id);
    return begun;
  }
}
