import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { NoticeTemplate, TemplateDraft, TemplateVersion } from '../domain/notice-template.js';
import type { Template, TemplateSet, TemplateTexts } from '../domain/template.js';
import { productTemplates } from './product-templates.js';
import { templateId } from './template.repository.js';

/** How long a replica may use remembered templates (system time): a publication is used by all replicas within it. */
const MAX_AGE_MS = 60_000;

/** A template with its versions, the newest first. */
export interface TemplateSeen extends Pick<NoticeTemplate, 'code'> {
  /** Of the stream: what `If-Match` takes. */
  readonly streamVersion: number;
  readonly draft: Pick<TemplateDraft, 'texts' | 'draftedBy' | 'draftedAt'> | null;
  readonly versions: readonly Omit<TemplateVersion, 'templateId'>[];
}

/** The texts of notices: for those who write them from memory, for those who look after them as they are. */
@Injectable()
export class TemplateReader {
  #known: { readonly until: number; readonly set: TemplateSet } | undefined;

  constructor(private readonly database: Database) {}

  /** All versions of all templates. What was not entered yet is as the product has it. */
  async all(): Promise<TemplateSet> {
    if (this.#known && this.#known.until >= performance.now()) return this.#known.set;
    const product = await productTemplates();
    const entered = await this.database.read<Pick<Template, 'code' | 'version' | 'effectiveFrom'> & { readonly texts: TemplateTexts }>(
      `select t.code, v.version, v.effective_from::text as "effectiveFrom", v.texts
       from notices.template t join notices.template_version v on v.template_id = t.id`,
    );
    const codes = new Set(entered.map(({ code }) => code));
    const templates = [
      ...entered.map(({ texts, ...rest }): Template => ({ ...rest, ...texts })),
      ...product.templates.filter(({ code }) => !codes.has(code)),
    ];
    const set = { ...product, templates };
    this.#known = { until: performance.now() + MAX_AGE_MS, set };
    return set;
  }

  /** Forgets what was read, after something was published in this process. */
  forget(): void {
    this.#known = undefined;
  }

  /** Templates in the order of their codes, behind `after`. */
  list(after: string | undefined, rows: number): Promise<{ code: string; newestVersion: number; hasDraft: boolean }[]> {
    return this.database.read(
      `select t.code, (select max(v.version) from notices.template_version v where v.template_id = t.id) as "newestVersion",
         exists (select from notices.template_draft d where d.template_id = t.id) as "hasDraft"
       from notices.template t where ($1::text is null or t.code > $1) order by t.code limit $2::int`,
      [after ?? null, rows],
    );
  }

  /** A template; undefined where there is none of that code. */
  async one(code: string): Promise<TemplateSeen | undefined> {
    const id = templateId(code);
    const [found] = await this.database.read<Omit<TemplateSeen, 'versions'>>(
      `select t.code, journal.version_of(t.id) as "streamVersion", (select json_build_object('texts', d.texts,
         'draftedBy', d.drafted_by, 'draftedAt', d.drafted_at) from notices.template_draft d where d.template_id = t.id) as draft
       from notices.template t where t.id = $1::uuid`,
      [id],
    );
    if (!found) return undefined;
    const versions = await this.database.read<TemplateSeen['versions'][number]>(
      `select version, effective_from::text as "effectiveFrom", published_at as "publishedAt", decision, texts
       from notices.template_version where template_id = $1::uuid order by version desc`,
      [id],
    );
    const { draft } = found;
    return { ...found, draft: draft && { ...draft, draftedAt: new Date(draft.draftedAt) }, versions };
  }
}
