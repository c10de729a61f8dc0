import { FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { FeeScheduleRow } from '../persistence/fee-schedule.reader.js';
import { FEE_SCHEDULE_CODE, FEE_SCHEDULE_NAME } from './fee-schedule.dto.js';

/** A schedule in a list. */
export class FeeScheduleRowView implements FeeScheduleRow {
  @TextField({ ...FEE_SCHEDULE_CODE, example: 'BP-VI-DU' })
  readonly code: string;

  @TextField({ ...FEE_SCHEDULE_NAME, nullable: true })
  readonly name: string | null;

  @WholeField({ vi: 'Số phiên bản đã công bố', en: 'How many versions were published', min: 0, max: 1_000_000, example: 1 })
  readonly versions: number;

  @FlagField({ vi: 'Có bản dự thảo', en: 'Whether there is a draft', example: false })
  readonly hasDraft: boolean;
}

/** A page of schedules. */
export class FeeSchedulePageView {
  @ObjectField({ vi: 'Các biểu phí', en: 'Schedules', type: () => FeeScheduleRowView, list: { max: 200 } })
  readonly items: readonly FeeScheduleRowView[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, optional: true })
  readonly next?: string;
}
