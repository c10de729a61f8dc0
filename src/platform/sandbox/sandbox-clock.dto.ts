import { ExactlyOne } from '../http/exactly-one.js';
import { InstantField, NumberField, WholeField } from '../http/fields.js';

/** Where to set the clock. */
export class SetClockDto {
  @InstantField({
    vi: 'Thời điểm mới, không trước thời điểm hiện tại',
    en: 'The new present, not before the present one',
    example: '2030-01-02T08:00:00+07:00',
  })
  readonly now: string;
}

/** How far to move the clock; exactly one of the three. */
@ExactlyOne(['workingHours'], ['workingDays'], ['until'])
export class AdvanceClockDto {
  @NumberField({ vi: 'Số giờ làm việc', en: 'Working hours', min: 0.01, max: 100_000, example: 8, optional: true })
  readonly workingHours?: number;

  @WholeField({ vi: 'Số ngày làm việc', en: 'Working days', min: 1, max: 3000, optional: true })
  readonly workingDays?: number;

  @InstantField({ vi: 'Đến thời điểm', en: 'Up to this instant', optional: true })
  readonly until?: string;
}
