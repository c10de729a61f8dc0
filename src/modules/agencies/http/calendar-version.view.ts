import { ChoiceField, FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { AgencyNames } from '../persistence/agency.reader.js';
import type { WholeVersion } from '../persistence/calendar-history.reader.js';
import { CALENDAR_CODE, CALENDAR_OWNER, CALENDAR_OWNER_NAME, MOST, YEAR_STATUS } from './calendar-words.js';
import { CalendarVersionItemView } from './calendar.view.js';
import { CalendarWeekView } from './calendar-week.view.js';
import { MakeUpDayView, NamedDayView } from './calendar-year.view.js';

const TIME = { max: 5, pattern: '^\\d{2}:\\d{2}$' } as const;
/** More than a version takes: the national one takes over years for as long as it lives. */
const ROWS = MOST.daysOff * 10;

/** A year that a calendar covers. */
export class CoveredYearView {
  @WholeField({ vi: 'Năm', en: 'Year', min: 1900, max: 2999, example: 2026 })
  readonly year: number;

  @ChoiceField(YEAR_STATUS)
  readonly status: string;

  @TextField({ vi: 'Căn cứ của cả năm', en: 'Legal source of the year as a whole', max: 2000, min: 0 })
  readonly source: string;
}

/** A published version of a calendar with all that it says. */
export class CalendarVersionView extends CalendarVersionItemView {
  @TextField(CALENDAR_CODE)
  readonly code: string;

  @TextField(CALENDAR_OWNER)
  readonly agencyCode: string | null;

  @TextField(CALENDAR_OWNER_NAME)
  readonly agencyName: string | null;

  @ObjectField({ vi: 'Các năm', en: 'Years', type: () => CoveredYearView, list: { max: ROWS } })
  readonly years: readonly CoveredYearView[];

  @ObjectField({
    vi: 'Giờ làm việc trong tuần theo ngày áp dụng',
    en: 'Weekly sessions by the date from which they hold',
    type: () => CalendarWeekView,
    list: { max: ROWS },
  })
  readonly weeklySessions: readonly CalendarWeekView[];

  @ObjectField({ vi: 'Các ngày nghỉ', en: 'Days off', type: () => NamedDayView, list: { max: ROWS } })
  readonly daysOff: readonly NamedDayView[];

  @ObjectField({ vi: 'Các ngày làm bù', en: 'Make-up working days', type: () => MakeUpDayView, list: { max: ROWS } })
  readonly makeUpDays: readonly MakeUpDayView[];

  @WholeField({ vi: 'Số phút của một ngày làm việc chuẩn', en: 'Minutes of a standard day', min: 1, max: 1440, example: 480 })
  readonly standardDayMinutes: number;

  @TextField({
    vi: 'Giờ trả kết quả; null là cuối ngày làm việc',
    en: 'Hour at which results are handed out; null for the closing',
    ...TIME,
    nullable: true,
    example: null,
  })
  readonly returnHour: string | null;

  @FlagField({ vi: 'Tính cả buổi chỉ tiếp nhận vào thời hạn', en: 'Whether the clock also runs in counter-only sessions' })
  readonly countCounterSessions: boolean;

  static of({ content, code, agencyCode, ...version }: WholeVersion, nameOf: AgencyNames): CalendarVersionView {
    const { standardDayMinutes = 480, returnHour = null, countCounterSessions = false } = content;
    return {
      ...CalendarVersionItemView.item(version),
      code,
      agencyCode,
      agencyName: nameOf(agencyCode),
      years: content.years.map(({ year, status, source }) => ({ year, status, source })),
      weeklySessions: content.weeklySessions.map((week) => CalendarWeekView.of(week)),
      daysOff: content.daysOff,
      makeUpDays: content.makeUpDays.map((day) => ({ ...day, likeWeekday: day.likeWeekday ?? 1 })),
      standardDayMinutes,
      returnHour,
      countCounterSessions,
    };
  }
}
