import { PAGE_SIZE } from '../../shared/page.js';
import { ChoiceField, TextField, WholeField } from './fields.js';

/** The query of every keyset list; filters of a list are added by extending it. */
export class PageQueryDto {
  @WholeField({
    vi: 'Số dòng mỗi trang',
    en: 'Rows per page',
    min: 1,
    max: PAGE_SIZE.max,
    example: PAGE_SIZE.default,
    query: true,
    optional: true,
  })
  readonly limit: number = PAGE_SIZE.default;

  @TextField({
    vi: 'Giá trị "next" của trang trước',
    en: 'The "next" of the page before',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly cursor?: string;
}

/** The query of a list that can also be counted; counting is bounded and slower, so it has to be asked for. */
export class CountedPageQueryDto extends PageQueryDto {
  @ChoiceField({ vi: 'Yêu cầu đếm tổng số dòng', en: 'Ask for the total number of rows', values: ['exact'], optional: true })
  readonly count?: 'exact';
}
