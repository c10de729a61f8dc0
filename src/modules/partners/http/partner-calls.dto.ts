import { DateField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';

/** Which counts of calls. */
export class PartnerCallsQueryDto extends PageQueryDto {
  @DateField({ vi: 'Từ ngày', en: 'First date', example: '2026-11-01' })
  readonly from: string;

  @DateField({ vi: 'Đến hết ngày', en: 'Last date, included', example: '2026-11-30' })
  readonly to: string;
}
