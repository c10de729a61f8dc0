import { DecisionView } from '../../../platform/http/decision.view.js';
import { DateField, FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { PublishedSchedule } from '../domain/fees/fee-quote.js';
import { FEE_SCHEDULE_CODE, FeeScheduleContentDto } from './fee-schedule.dto.js';

/** A fee schedule that holds, with the rates as they were decided. */
export class PublicFeeScheduleView {
  @TextField({ ...FEE_SCHEDULE_CODE, example: 'BP-VI-DU' })
  readonly code: string;

  @WholeField({ vi: 'Số phiên bản của biểu', en: 'Number of the version', min: 1, max: 1_000_000, example: 1 })
  readonly versionNo: number;

  @DateField({ vi: 'Ngày đầu tiên có hiệu lực', en: 'First date on which it holds', example: '2026-01-01' })
  readonly effectiveFrom: string;

  @ObjectField({ vi: 'Nghị quyết, quyết định ban hành', en: 'The decision', type: () => DecisionView })
  readonly decision: DecisionView;

  @FlagField({
    vi: 'Mức thu của biểu này được áp dụng; false: biểu gần hơn quyết định mức thu, biểu này chỉ còn áp dụng phần miễn, giảm',
    en: 'Whether its rates are charged; false: a nearer schedule decides them, and only the benefits of this one apply',
  })
  readonly decides: boolean;

  @ObjectField({ vi: 'Mức thu, miễn, giảm', en: 'Rates and benefits', type: () => FeeScheduleContentDto })
  readonly content: FeeScheduleContentDto;

  static of({ code, versionNo, effectiveFrom, decision, content }: PublishedSchedule, decides: boolean): PublicFeeScheduleView {
    return { code, versionNo, effectiveFrom, decision, decides, content: content as FeeScheduleContentDto };
  }
}
