import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { NoticeTemplate, type TemplateDraft, type TemplateVersion } from '../domain/notice-template.js';

/** Templates of notices by code; the id is that of the stream. */
export const NoticeTemplateSchema = new EntitySchema<NoticeTemplate>({
  name: 'NoticeTemplate',
  target: NoticeTemplate,
  schema: 'notices',
  tableName: 'template',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'template_pk' },
    code: { type: 'text' },
  },
  uniques: [{ name: 'template_code_uq', columns: ['code'] }],
});

/** What is going to be the next version of a template, one at a time. */
export const TemplateDraftSchema = new EntitySchema<TemplateDraft>({
  name: 'TemplateDraft',
  schema: 'notices',
  tableName: 'template_draft',
  columns: {
    templateId: { type: 'uuid', name: 'template_id', primary: true, primaryKeyConstraintName: 'template_draft_pk' },
    texts: { type: 'jsonb' },
    draftedBy: { type: 'uuid', name: 'drafted_by' },
    draftedAt: { type: 'timestamptz', name: 'drafted_at' },
  },
});

/** Published versions of templates, which never change; the last one to have taken effect holds. */
export const TemplateVersionSchema = new EntitySchema<TemplateVersion>({
  name: 'TemplateVersion',
  schema: 'notices',
  tableName: 'template_version',
  columns: {
    templateId: { type: 'uuid', name: 'template_id', primary: true, primaryKeyConstraintName: 'template_version_pk' },
    version: { type: 'int4', primary: true, primaryKeyConstraintName: 'template_version_pk' },
    effectiveFrom: { type: 'date', name: 'effective_from' },
    publishedAt: { type: 'timestamptz', name: 'published_at' },
    decision: { type: 'jsonb', nullable: true },
    texts: { type: 'jsonb' },
  },
});

/** The tables of a template. */
export const TEMPLATE_MAP: AggregateMap<NoticeTemplate> = {
  root: NoticeTemplateSchema,
  streamColumn: 'id',
  childColumn: 'template_id',
  isOfNoAgency: true,
  children: { drafts: TemplateDraftSchema as unknown as EntitySchema, versions: TemplateVersionSchema as unknown as EntitySchema },
};
