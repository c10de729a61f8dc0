import { InstantField, ObjectField, TextField, WholeField } from '../../http/fields.js';

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
