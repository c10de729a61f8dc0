import { PAGE_SIZE } from '../../../shared/page.js';
import { TextField, WholeField } from '../../../platform/http/fields.js';

/** From where on the feed is read. */
export class PartnerEventsQueryDto {
  @WholeField({
    vi: 'Số sự kiện mỗi lần',
    en: 'Events at a time',
    min: 1,
    max: PAGE_SIZE.max,
    example: PAGE_SIZE.default,
    query: true,
    optional: true,
  })
  readonly limit: number = PAGE_SIZE.default;

  @TextField({
    vi: 'Giá trị "next" của lần trước; không có thì đọc từ đầu',
    en: 'The "next" of the time before; from the beginning without it',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly after?: string;
}
