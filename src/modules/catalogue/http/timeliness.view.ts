import { ChoiceField, DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PUBLISHERS, TIMELINESS, type Publisher, type TimedAct, type Timeliness } from '../domain/timeliness.js';

export const DUE_ON = {
  vi: 'Ngày cuối cùng còn đúng hạn; null khi không đo được',
  en: 'Last date on which it is in time; null where it is not measured',
  nullable: true,
} as const;
export const DAYS_LATE = {
  vi: 'Số ngày làm việc quá hạn; null khi không đo được',
  en: 'Working days late; null where it is not measured',
  min: 0,
  max: 100_000,
  nullable: true,
} as const;

/** An act held against its limit. */
export class TimedActView implements TimedAct {
  @ChoiceField({
    vi: 'Đúng hạn, quá hạn, hoặc không đo được',
    en: 'In time, late, or not measured',
    values: TIMELINESS,
    name: 'PublicationTimeliness',
  })
  readonly state: TimedAct['state'];

  @DateField(DUE_ON)
  readonly dueOn: string | null;

  @WholeField(DAYS_LATE)
  readonly workingDaysLate: number | null;
}

/** Whether a version was decided and made public in time, by working days. */
export class TimelinessView implements Timeliness {
  @ChoiceField({
    vi: 'Cấp ra quyết định công bố; null khi không rõ',
    en: 'Who decided it; null where that is not known',
    values: PUBLISHERS,
    name: 'Publisher',
    nullable: true,
  })
  readonly publisher: Publisher | null;

  @ObjectField({
    vi: 'Ký quyết định trước ngày có hiệu lực (chỉ số 1.1); chỉ đo khi quyết định ấn định ngày có hiệu lực',
    en: 'The decision before the effect (indicator 1.1); measured only where the decision set the effect',
    type: () => TimedActView,
  })
  readonly decision: TimedActView;

  @ObjectField({
    vi: 'Công khai sau khi ký quyết định (chỉ số 1.2)',
    en: 'Making it public after the decision (indicator 1.2)',
    type: () => TimedActView,
  })
  readonly publicity: TimedActView;

  @TextField({ vi: 'Căn cứ của thời hạn', en: 'Where the limits stand', max: 500, nullable: true })
  readonly source: string | null;
}
