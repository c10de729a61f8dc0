import { DateField, WholeField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';

/** A draft that is to be begun. */
export class DraftVersionDto {
  @WholeField({
    vi: 'Số của phiên bản đã công bố làm gốc; mặc định là phiên bản đang có hiệu lực',
    en: 'Number of the published version to copy; the one in force when left out',
    min: 1,
    max: 1_000_000,
    example: 1,
    optional: true,
  })
  readonly basedOnVersionNo?: number;
}

/** The decision that repeals a procedure. */
export class RepealProcedureDto {
  @ReasonField({ vi: 'Số, ký hiệu quyết định', en: 'Number and symbol of the decision', max: 200, example: '1235/QĐ-UBND' })
  readonly decision: string;

  @DateField({
    vi: 'Ngày đầu tiên hết hiệu lực, sớm nhất là hôm nay',
    en: 'First date on which it is in force no longer, today at the earliest',
    example: '2099-01-05',
  })
  readonly effectiveOn: string;
}
