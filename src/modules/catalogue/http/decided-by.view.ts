import { ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { DecisionView } from '../../../platform/http/decision.view.js';
import type { DecidedBy } from '../domain/fees/fee-quote.js';
import { FEE_SCHEDULE_CODE, FEE_SCHEDULE_NAME } from './fee-schedule.dto.js';

/** The schedule and entry that decided. */
export class DecidedByView implements DecidedBy {
  @TextField(FEE_SCHEDULE_CODE)
  readonly scheduleCode: string;

  @TextField(FEE_SCHEDULE_NAME)
  readonly scheduleName: string;

  @WholeField({ vi: 'Số phiên bản của biểu', en: 'Number of the version', min: 1, max: 1_000_000, example: 1 })
  readonly versionNo: number;

  @TextField({ vi: 'Khóa của dòng hoặc ưu đãi', en: 'Key of the line or benefit', max: 60 })
  readonly key: string;

  @ObjectField({
    vi: 'Nghị quyết, quyết định; null trong bản dự thảo',
    en: 'The decision; null of a draft',
    type: () => DecisionView,
    nullable: true,
  })
  readonly decision: DecisionView | null;

  @TextField({ vi: 'Căn cứ riêng', en: 'Provision of the entry itself', max: 500, lines: true, nullable: true })
  readonly legalBasis: string | null;
}
