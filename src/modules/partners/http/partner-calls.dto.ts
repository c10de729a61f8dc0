import { DateField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';

/** Which counts of calls. */
export class PartnerCallsQueryDto extends PageQueryDto {
  @DateField({
    vi: 'Từ ngày; mặc định là 30 ngày trước ngày cuối',
    en: 'First date; thirty days before the last one when left out',
    example: '2026-11-01',
    optional: true,
  })
  readonly from?: string;

  @DateField({
    vi: 'Đến hết ngày; mặc định là hôm nay',
    en: 'Last date, included; today when left out',
    example: '2026-11-30',
    optional: true,
  })
  readonly to?: string;
}
