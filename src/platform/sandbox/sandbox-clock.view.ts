import { InstantField, ObjectField, TextField, WholeField } from '../http/fields.js';

/** What a scheduled job did while the clock moved. */
export class RanJobView {
  @TextField({ vi: 'Tên công việc định kỳ', en: 'Name of the job', max: 100 })
  readonly job: string;

  @WholeField({ vi: 'Số lần đã chạy', en: 'How often it ran', min: 1, max: 1_000_000_000 })
  readonly runs: number;

  @InstantField({ vi: 'Lần chạy đầu', en: 'First run' })
  readonly firstAt: string;

  @InstantField({ vi: 'Lần chạy cuối', en: 'Last run' })
  readonly lastAt: string;

  @WholeField({ vi: 'Tổng số việc đã xử lý', en: 'How many things it did in all', min: 0, max: 1_000_000_000 })
  readonly done: number;
}

/** The present of the sandbox. */
export class ClockView {
  @InstantField({ vi: 'Thời điểm hiện tại của hệ thống', en: 'The present instant of the system' })
  readonly now: string;
}

/** The present after moving, with the jobs that ran on the way. */
export class MovedClockView extends ClockView {
  @ObjectField({
    vi: 'Các công việc định kỳ đã chạy, mỗi công việc một dòng',
    en: 'Jobs that ran, each once',
    type: () => RanJobView,
    list: { max: 1_000 },
  })
  readonly ran: readonly RanJobView[];
}
