import { FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Page } from '../../../shared/page.js';
import { templateNameOf } from '../domain/template-names.js';
import type { TemplateOutcome } from '../use-cases/keep-template.js';

export const TEMPLATE_CODE = { vi: 'Mã mẫu thông báo', en: 'Code of the template', max: 60, example: 'accepted' } as const;
export const TEMPLATE_NAME = { vi: 'Tên mẫu thông báo', en: 'Name of the template', max: 200, example: 'Đã tiếp nhận hồ sơ' } as const;
export const TEMPLATE_ETAG = { vi: 'Phiên bản dữ liệu (ETag)', en: 'Version of the data (ETag)', min: 1, max: 2_147_483_647 } as const;
export const TEMPLATE_VERSION = { vi: 'Số phiên bản', en: 'Number of the version', min: 1, max: 1_000_000 } as const;

/** What every command on a template answers. */
export class TemplateOutcomeView implements TemplateOutcome {
  @TextField(TEMPLATE_CODE)
  readonly code: string;

  @WholeField(TEMPLATE_ETAG)
  readonly version: number;

  static of({ code, version }: TemplateOutcome): TemplateOutcomeView {
    return { code, version };
  }
}

/** A template in the list. */
export class TemplateItemView {
  @TextField(TEMPLATE_CODE)
  readonly code: string;

  @TextField(TEMPLATE_NAME)
  readonly name: string;

  @WholeField({ ...TEMPLATE_VERSION, vi: 'Phiên bản ban hành gần nhất', en: 'The version published last' })
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

  static of({ items, ...more }: Page<Omit<TemplateItemView, 'name'>>): TemplatePageView {
    return { items: items.map((each) => ({ ...each, name: templateNameOf(each.code) })), ...more };
  }
}
