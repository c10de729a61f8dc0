import { DateField, FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { SessionTimes, WeeklySessions } from '../../../shared/working-calendar/index.js';
import { MOST } from './calendar-words.js';

const TIME = { max: 5, pattern: '^\\d{2}:\\d{2}$' } as const;

/** A session of a weekday. */
export class CalendarSessionView {
  @WholeField({ vi: 'Thứ (1 là thứ Hai)', en: 'ISO weekday (1 is Monday)', min: 1, max: 7, example: 1 })
  readonly weekday: number;

  @TextField({ vi: 'Bắt đầu', en: 'Begins', ...TIME, example: '07:00' })
  readonly from: string;

  @TextField({ vi: 'Kết thúc', en: 'Ends', ...TIME, example: '11:30' })
  readonly to: string;

  @FlagField({ vi: 'Chỉ tiếp nhận, không tính vào thời hạn', en: 'The counter is open and the clock does not run' })
  readonly counterOnly: boolean;

  /** The sessions of a week in the order of its days. */
  static week({ days }: Pick<WeeklySessions, 'days'>): CalendarSessionView[] {
    return Object.entries(days).flatMap(([weekday, sessions]: [string, readonly SessionTimes[]]) =>
      sessions.map(({ from, to, counterOnly = false }) => ({ weekday: Number(weekday), from, to, counterOnly })),
    );
  }
}

/** The sessions of a week from a date on. */
export class CalendarWeekView {
  @DateField({ vi: 'Áp dụng từ ngày', en: 'Holds from this date on', example: '2024-01-01' })
  readonly validFrom: string;

  @ObjectField({ vi: 'Các buổi làm việc', en: 'Sessions', type: () => CalendarSessionView, list: { max: MOST.sessions * 10 } })
  readonly sessions: readonly CalendarSessionView[];

  static of(week: WeeklySessions): CalendarWeekView {
    return { validFrom: week.validFrom, sessions: CalendarSessionView.week(week) };
  }
}
