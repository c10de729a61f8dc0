import { ChoiceField, DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { YearOfCalendar } from '../persistence/calendar.reader.js';
import { CalendarWeekView } from './calendar-week.view.js';
import { MOST, YEAR_STATUS } from './calendar-words.js';

const MOST_DAYS = 366;

/** Which calendar, in which version. */
export class CalendarRefView {
  @TextField({ vi: 'Mã lịch làm việc', en: 'Id of the calendar', max: 100, example: 'vn-national' })
  readonly id: string;

  @WholeField({ vi: 'Phiên bản', en: 'Version', min: 1, max: 1_000_000, example: 1 })
  readonly version: number;
}

/** A date that differs from its weekday, with the document that decided it. */
export class NamedDayView {
  @DateField({ vi: 'Ngày', en: 'Date', example: '2026-11-24' })
  readonly date: string;

  @TextField({ vi: 'Tên', en: 'Name in Vietnamese', max: 200, example: 'Ngày Văn hóa Việt Nam' })
  readonly name: string;

  @TextField({ vi: 'Tên tiếng Anh', en: 'Name in English', max: 200, example: 'Vietnam Culture Day', optional: true })
  readonly nameEn?: string;

  @TextField({ vi: 'Căn cứ', en: 'Legal source', max: 500, example: 'Nghị quyết 28/2026/QH16' })
  readonly source: string;
}

/** A date that works although its weekday does not. */
export class MakeUpDayView extends NamedDayView {
  @WholeField({
    vi: 'Làm theo giờ của thứ mấy (1 là thứ Hai)',
    en: 'Works like this ISO weekday (1 is Monday)',
    min: 1,
    max: 7,
    example: 1,
  })
  readonly likeWeekday: number;
}

/** A year of a working calendar. */
export class CalendarYearView {
  @ObjectField({ vi: 'Lịch được dùng', en: 'The calendar', type: () => CalendarRefView })
  readonly calendar: CalendarRefView;

  @WholeField({ vi: 'Năm', en: 'Year', min: 1900, max: 2999, example: 2026 })
  readonly year: number;

  @ChoiceField(YEAR_STATUS)
  readonly status: string;

  @TextField({
    vi: 'Căn cứ của cả năm',
    en: 'Legal source of the year as a whole',
    max: 2000,
    min: 0,
    example: 'Công văn 12729/VPCP-KGVX ngày 25/12/2025',
  })
  readonly source: string;

  @ObjectField({ vi: 'Các ngày nghỉ', en: 'Days off', type: () => NamedDayView, list: { max: MOST_DAYS } })
  readonly daysOff: readonly NamedDayView[];

  @ObjectField({ vi: 'Các ngày làm bù', en: 'Make-up working days', type: () => MakeUpDayView, list: { max: MOST_DAYS } })
  readonly makeUpDays: readonly MakeUpDayView[];

  @ObjectField({
    vi: 'Giờ làm việc trong tuần áp dụng trong năm, kể cả buổi chỉ tiếp nhận',
    en: 'Weeks that hold in the year, counter-only sessions included',
    type: () => CalendarWeekView,
    list: { max: MOST.weeks * 10 },
  })
  readonly weeklySessions: readonly CalendarWeekView[];

  static of(year: YearOfCalendar): CalendarYearView {
    const weeklySessions = year.weeklySessions.map((week) => CalendarWeekView.of(week));
    return { ...year, weeklySessions, makeUpDays: year.makeUpDays.map((day) => ({ ...day, likeWeekday: day.likeWeekday ?? 1 })) };
  }
}
