import { InstantField, NumberField, ObjectField, TextField, WholeField } from '../../http/fields.js';

/** Where to set the clock. */
export class SetClockDto {
  @InstantField({ vi: 'Thời điểm mới, không trước thời điểm hiện tại', en: 'The new present, not before the present one', example: '2030-01-02T08:00:00+07:00' })
  readonly now: string;
}

/** How far to move the clock; exactly one of the three. */
export class AdvanceClockDto {
  @NumberField({ vi: 'Số giờ làm việc', en: 'Working hours', min: 0.01, max: 100_000, example: 8, optional: true })
  readonly workingHours?: number;

  @WholeField({ vi: 'Số ngày làm việc', en: 'Working days', min: 1, max: 3000, optional: true })
  readonly workingDays?: number;

  @InstantField({ vi: 'Đến thời điểm', en: 'Up to this instant', optional: true })
  readonly until?: string;
}

/** A scheduled job that ran while the clock moved. */
export class RanJobView {
  @TextField({ vi: 'Tên công việc định kỳ', en: 'Name of the job', max: 100 })
  readonly job: string;

  @InstantField({ vi: 'Chạy lúc', en: 'Ran at' })
  readonly at: string;

  @WholeField({ vi: 'Số việc đã xử lý', en: 'How many things it did', min: 0, max: 1_000_000_000 })
  readonly done: number;
}

/** The present of the sandbox. */
export class ClockView {
  @InstantField({ vi: 'Thời điểm hiện tại của hệ thống', en: 'The present instant of the system' })
  readonly now: string;
}

/** The present after moving, with the jobs that ran on the way. */
export class MovedClockView extends ClockView {
  @ObjectField({ vi: 'Các công việc định kỳ đã chạy, theo thứ tự', en: 'Jobs that ran, in order', type: () => RanJobView, list: { max: 100_000 } })
  readonly ran: readonly RanJobView[];
}
