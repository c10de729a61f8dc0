import { DecisionView } from '../../../platform/http/decision.view.js';
import { DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
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

  @ObjectField({ vi: 'Mức thu, miễn, giảm', en: 'Rates and benefits', type: () => FeeScheduleContentDto })
  readonly content: FeeScheduleContentDto;

  static of({ code, versionNo, effectiveFrom, decision, content }: PublishedSchedule): PublicFeeScheduleView {
    return { code, versionNo, effectiveFrom, decision, content: content as FeeScheduleContentDto };
  }
}
