import { DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Page } from '../../../shared/page.js';
import type { CallRow } from '../persistence/call.reader.js';

/** How often a system called an operation on a day, with what outcome. */
export class PartnerCallsView {
  @DateField({ vi: 'Ngày', en: 'Local date', example: '2026-11-24' })
  readonly day: string;

  @TextField({ vi: 'Phương thức', en: 'Method', max: 10, example: 'GET' })
  readonly method: string;

  @TextField({
    vi: 'Địa chỉ, với chỗ trống cho tham số',
    en: 'Address, with places for parameters',
    max: 300,
    example: '/v1/desk/dossiers/{id}',
  })
  readonly route: string;

  @WholeField({ vi: 'Mã trạng thái HTTP của câu trả lời', en: 'HTTP status of the answers', min: 100, max: 599, example: 200 })
  readonly status: number;

  @WholeField({ vi: 'Số lần gọi', en: 'How often', min: 1, max: Number.MAX_SAFE_INTEGER, example: 120 })
  readonly calls: number;

  static of({ day, operation, status, calls }: CallRow): PartnerCallsView {
    const [method = '', route = ''] = operation.split(' ');
    return { day, method, route: route.replaceAll(/:(\w+)/g, '{$1}'), status, calls };
  }
}

/** One page of counts. */
export class PartnerCallsPageView {
  @ObjectField({ vi: 'Số lần gọi theo ngày, địa chỉ và kết quả', en: 'Counts', type: () => PartnerCallsView, list: { max: 200 } })
  readonly items: readonly PartnerCallsView[];

  @TextField({
    vi: 'Con trỏ của trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last one',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly next?: string;

  static of({ items, next }: Page<CallRow>): PartnerCallsPageView {
    return { items: items.map(PartnerCallsView.of), ...(next === undefined ? {} : { next }) };
  }
}
