import { DecisionView } from '../../../platform/http/decision.view.js';
import { DateField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { ShownOfficer } from '../../agencies/index.js';
import { templateNameOf } from '../domain/template-names.js';
import { placesOf } from '../domain/template-places.js';
import type { TemplateText, TemplateTexts } from '../domain/template.js';
import type { TemplateSeen } from '../persistence/template.reader.js';
import { TEMPLATE_CODE, TEMPLATE_ETAG, TEMPLATE_NAME, TEMPLATE_VERSION } from './template-page.view.js';

/** Officers by id. */
type ShownOfficers = (id: string | null) => ShownOfficer | null;

/** The text of a channel. */
export class TemplateTextView implements TemplateText {
  @TextField({ vi: 'Tiêu đề', en: 'Subject', max: 300, optional: true })
  readonly subject?: string;

  @TextField({ vi: 'Các dòng', en: 'Lines', max: 2000, min: 0, list: { max: 50 } })
  readonly body: readonly string[];
}

/** Texts by channel. */
export class TemplateTextsView implements TemplateTexts {
  @ObjectField({ vi: 'Thư điện tử', en: 'Mail', type: () => TemplateTextView, optional: true })
  readonly mail?: TemplateTextView;

  @ObjectField({ vi: 'Tin nhắn', en: 'SMS', type: () => TemplateTextView, optional: true })
  readonly sms?: TemplateTextView;

  @ObjectField({ vi: 'Thông báo trong hệ thống', en: 'Notice in the system', type: () => TemplateTextView, optional: true })
  readonly 'in-app'?: TemplateTextView;
}

/** A published version. */
export class TemplateVersionView {
  @WholeField(TEMPLATE_VERSION)
  readonly versionNo: number;

  @DateField({ vi: 'Có hiệu lực từ ngày', en: 'In force from this date on' })
  readonly effectiveFrom: string;

  @InstantField({ vi: 'Thời điểm ban hành', en: 'When it was published' })
  readonly publishedAt: string;

  @ObjectField({
    vi: 'Quyết định; trống: của sản phẩm',
    en: 'Decision; null: the product’s',
    type: () => DecisionView,
    nullable: true,
  })
  readonly decision: DecisionView | null;

  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => TemplateTextsView })
  readonly texts: TemplateTextsView;
}

/** The draft of a template. */
export class TemplateDraftView {
  @IdField({ vi: 'Người soạn', en: 'Who wrote it' })
  readonly draftedBy: string;

  @TextField({ vi: 'Họ tên người soạn; null khi không rõ', en: 'Name of who wrote it; null where unknown', max: 200, nullable: true })
  readonly draftedByName: string | null;

  @InstantField({ vi: 'Thời điểm soạn', en: 'When it was written' })
  readonly draftedAt: string;

  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => TemplateTextsView })
  readonly texts: TemplateTextsView;
}

/** A template with its draft, its published versions and what its texts may name. */
export class TemplateView {
  @TextField(TEMPLATE_CODE)
  readonly code: string;

  @TextField(TEMPLATE_NAME)
  readonly name: string;

  @WholeField(TEMPLATE_ETAG)
  readonly version: number;

  @TextField({ vi: 'Các trường dùng được trong nội dung', en: 'Places that the texts may name', max: 60, list: { max: 100 } })
  readonly places: readonly string[];

  @ObjectField({ vi: 'Bản dự thảo', en: 'The draft', type: () => TemplateDraftView, nullable: true })
  readonly draft: TemplateDraftView | null;

  @ObjectField({
    vi: 'Các phiên bản, mới nhất trước',
    en: 'Versions, the newest first',
    type: () => TemplateVersionView,
    list: { max: 1000 },
  })
  readonly versions: readonly TemplateVersionView[];

  static of({ code, streamVersion, draft, versions }: TemplateSeen, officer: ShownOfficers): TemplateView {
    return {
      code,
      name: templateNameOf(code),
      version: streamVersion,
      places: placesOf(code),
      draft: draft && { ...draft, draftedByName: officer(draft.draftedBy)?.name ?? null, draftedAt: localIso(draft.draftedAt) },
      versions: versions.map(({ version, ...each }) => ({ ...each, versionNo: version, publishedAt: localIso(each.publishedAt) })),
    };
  }
}
