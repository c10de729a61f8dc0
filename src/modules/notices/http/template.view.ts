import { DecisionView } from '../../../platform/http/decision.view.js';
import { DateField, FlagField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import { placesOf } from '../domain/template-places.js';
import type { TemplateText, TemplateTexts } from '../domain/template.js';
import type { TemplateSeen } from '../persistence/template.reader.js';
import type { TemplateOutcome } from '../use-cases/keep-template.js';

const CODE = { vi: 'Mã mẫu thông báo', en: 'Code of the template', max: 60, example: 'accepted' } as const;
const ETAG = { vi: 'Phiên bản dữ liệu (ETag)', en: 'Version of the data (ETag)', min: 1, max: 2_147_483_647 } as const;
const VERSION = { vi: 'Số phiên bản', en: 'Number of the version', min: 1, max: 1_000_000 } as const;

/** What every command on a template answers. */
export class TemplateOutcomeView implements TemplateOutcome {
  @TextField(CODE)
  readonly code: string;

  @WholeField(ETAG)
  readonly version: number;

  static of({ code, version }: TemplateOutcome): TemplateOutcomeView {
    return { code, version };
  }
}

/** A template in the list. */
export class TemplateItemView {
  @TextField(CODE)
  readonly code: string;

  @WholeField({ ...VERSION, vi: 'Phiên bản ban hành gần nhất', en: 'The version published last' })
  readonly newestVersion: number;

  @FlagField({ vi: 'Đang có bản dự thảo', en: 'Whether there is a draft' })
  readonly hasDraft: boolean;
}

/** One page of templates, in the order of their codes. */
export class TemplatePageView {
  @ObjectField({ vi: 'Các mẫu thông báo', en: 'Templates', type: () => TemplateItemView, list: { max: 200 } })
  readonly items: readonly TemplateItemView[];

  @TextField({
    vi: 'Con trỏ trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last',
    max: 2000,
    optional: true,
  })
  readonly next?: string;

  static of(page: Page<TemplateItemView>): TemplatePageView {
    return page;
  }
}

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
  @WholeField(VERSION)
  readonly version: number;

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
  @InstantField({ vi: 'Thời điểm soạn', en: 'When it was written' })
  readonly draftedAt: string;

  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => TemplateTextsView })
  readonly texts: TemplateTextsView;
}

/** A template with its draft, its published versions and what its texts may name. */
export class TemplateView {
  @TextField(CODE)
  readonly code: string;

  @WholeField(ETAG)
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

  static of({ code, streamVersion, draft, versions }: TemplateSeen): TemplateView {
    return {
      code,
      version: streamVersion,
      places: placesOf(code),
      draft: draft && { ...draft, draftedAt: localIso(draft.draftedAt) },
      versions: versions.map((each) => ({ ...each, publishedAt: localIso(each.publishedAt) })),
    };
  }
}
