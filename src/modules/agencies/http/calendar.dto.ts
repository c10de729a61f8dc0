import { ChoiceField, DateField, FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ApprovingDecisionDto } from '../../../platform/http/publication.dto.js';
import type { MakeUpDay, SessionTimes, Weekday, WeeklySessions } from '../../../shared/working-calendar/index.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';
import type { SourcedYear } from '../domain/calendar-content.js';
import type { RunningDeadlines } from '../domain/agency-calendars.js';
import type { StatedVersion } from '../domain/calendar-addition.js';
import { CalendarDayDto, MakeUpDayDto } from './calendar-day.dto.js';
import { EXAMPLE_YEARS } from './calendar-example.js';
import { CALENDAR_CODE, MOST, RUNNING, YEAR_STATUS } from './calendar-words.js';

const TIME = { max: 5, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', form: { vi: 'giờ dạng GG:PP', en: 'a time like HH:MM' } } as const;

/** A session of a weekday. */
export class CalendarSessionDto {
  @WholeField({ vi: 'Thứ (1 là thứ Hai)', en: 'ISO weekday (1 is Monday)', min: 1, max: 7, example: 1 })
  readonly weekday: number;

  @TextField({ vi: 'Bắt đầu', en: 'Begins', ...TIME, example: '07:30' })
  readonly from: string;

  @TextField({ vi: 'Kết thúc', en: 'Ends', ...TIME, example: '16:30' })
  readonly to: string;

  @FlagField({ vi: 'Chỉ tiếp nhận, không tính vào thời hạn', en: 'The counter is open and the clock does not run', optional: true })
  readonly counterOnly?: boolean;
}

/** The sessions of a week from a date on. */
export class CalendarWeekDto {
  @DateField({ vi: 'Áp dụng từ ngày', en: 'Holds from this date on', example: '2026-01-01' })
  readonly validFrom: string;

  @ObjectField({ vi: 'Các buổi làm việc', en: 'Sessions', type: () => CalendarSessionDto, list: { min: 1, max: MOST.sessions } })
  readonly sessions: readonly CalendarSessionDto[];
}

/** A year that a calendar covers. */
export class CalendarYearDto implements SourcedYear {
  @WholeField({ vi: 'Năm', en: 'Year', min: 1900, max: 2999, example: 2026 })
  readonly year: number;

  @ChoiceField(YEAR_STATUS)
  readonly status: SourcedYear['status'];

  @TextField({ vi: 'Căn cứ của cả năm', en: 'Legal source of the year', max: 2000, example: 'Công văn 12729/VPCP-KGVX ngày 25/12/2025' })
  readonly source: string;
}

/** A version of a calendar, whole (what is not in it does not hold), or what it adds to what holds so far. */
export class CalendarVersionDto {
  @FlagField({
    vi: 'Chỉ ghi phần thêm vào lịch kế thừa (lần đầu) hoặc phiên bản mới nhất; phần không ghi, kể cả thứ không ghi trong tuần, giữ nguyên',
    en: 'Only what is added to what is inherited (first version) or to the newest version; the rest, weekdays not named too, stays',
    example: false,
    optional: true,
  })
  readonly addsToCurrent: boolean = false;

  @ObjectField({ vi: 'Quyết định', en: 'The decision', type: () => ApprovingDecisionDto })
  readonly decision: ApprovingDecisionDto;

  @DateField({
    vi: 'Có hiệu lực từ ngày; trước ngày đó phải đúng như phiên bản trước',
    en: 'In force from this date on; before it the version says what the one before it says',
    example: '2026-11-02',
  })
  readonly effectiveFrom: string;

  @ObjectField({
    vi: 'Các năm, liên tiếp',
    en: 'Years, one after the other',
    type: () => CalendarYearDto,
    list: { min: 1, max: MOST.years },
    example: EXAMPLE_YEARS.years,
    optional: true,
  })
  readonly years?: readonly CalendarYearDto[];

  @ObjectField({
    vi: 'Giờ làm việc trong tuần theo ngày áp dụng',
    en: 'Weekly sessions by the date from which they hold',
    type: () => CalendarWeekDto,
    list: { min: 1, max: MOST.weeks },
    example: [
      {
        validFrom: '2026-01-01',
        sessions: [1, 2, 3, 4, 5].flatMap((weekday) => [
          { weekday, from: '07:00', to: '11:30' },
          { weekday, from: '13:30', to: '17:00' },
        ]),
      },
    ],
    optional: true,
  })
  readonly weeklySessions?: readonly CalendarWeekDto[];

  @ObjectField({
    vi: 'Các ngày nghỉ, kể cả ngày lễ và Tết: lịch này thay hoàn toàn lịch quốc gia',
    en: 'Days off, public holidays included: this calendar takes the place of the national one',
    type: () => CalendarDayDto,
    list: { max: MOST.daysOff },
    example: EXAMPLE_YEARS.daysOff,
    optional: true,
  })
  readonly daysOff?: readonly CalendarDayDto[];

  @ObjectField({
    vi: 'Các ngày làm bù',
    en: 'Make-up days',
    type: () => MakeUpDayDto,
    list: { max: MOST.makeUpDays },
    example: EXAMPLE_YEARS.makeUpDays,
    optional: true,
  })
  readonly makeUpDays?: readonly MakeUpDayDto[];

  @WholeField({
    vi: 'Số phút của một ngày làm việc chuẩn; 480 nếu không ghi',
    en: 'Minutes of a standard day; 480 when left out',
    min: 1,
    max: 1440,
    example: 480,
    optional: true,
  })
  readonly standardDayMinutes?: number;

  @TextField({
    vi: 'Giờ trả kết quả; cuối ngày làm việc nếu không ghi',
    en: 'Hour at which results are handed out; closing when left out',
    ...TIME,
    example: '16:00',
    optional: true,
  })
  readonly returnHour?: string;

  @FlagField({
    vi: 'Tính cả buổi chỉ tiếp nhận vào thời hạn',
    en: 'Whether the clock also runs in counter-only sessions',
    example: false,
    optional: true,
  })
  readonly countCounterSessions?: boolean;

  /** As the calendar takes it: sessions by weekday. */
  static stated(body: CalendarVersionDto): StatedVersion {
    const { decision, effectiveFrom, addsToCurrent, years, daysOff, standardDayMinutes, returnHour, countCounterSessions } = body;
    const parts = {
      years,
      weeklySessions: body.weeklySessions?.map(weekOf),
      daysOff,
      makeUpDays: body.makeUpDays?.map(makeUpDayOf),
      standardDayMinutes,
      returnHour,
      countCounterSessions,
    };
    return { decision, effectiveFrom, isAddition: addsToCurrent, parts: statedOf(parts) };
  }
}

/** A version, and what becomes of deadlines that run. */
export class NextCalendarVersionDto extends CalendarVersionDto {
  @ChoiceField({ ...RUNNING, optional: true })
  readonly runningDeadlines: RunningDeadlines = 'move';

  /** As the calendar takes it, with what becomes of deadlines that run. */
  static next({ runningDeadlines, ...stated }: NextCalendarVersionDto): StatedVersion {
    return { ...CalendarVersionDto.stated(stated), runningDeadlines };
  }
}

/** The first version of an agency's own calendar. */
export class OpenCalendarDto extends NextCalendarVersionDto {
  @TextField({
    vi: 'Mã định danh của cơ quan có lịch riêng',
    en: 'Identification code of the agency whose calendar it is',
    max: AGENCY_CODE_MAX_LENGTH,
    pattern: AGENCY_CODE_PATTERN.source,
    code: true,
    example: 'H21.19.03',
  })
  readonly agencyCode: string;
}

/** Which version of a calendar. */
export class CalendarVersionParams {
  @TextField({ ...CALENDAR_CODE, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' })
  readonly code: string;

  @WholeField({ vi: 'Số phiên bản, từ 1', en: 'Number of the version, from 1', min: 1, max: 1_000_000, query: true, example: 2 })
  readonly versionNo: number;
}

function weekOf({ validFrom, sessions }: CalendarWeekDto): WeeklySessions {
  const days: Partial<Record<Weekday, SessionTimes[]>> = {};
  for (const { weekday, from, to, counterOnly = false } of sessions)
    (days[weekday as Weekday] ??= []).push({ from, to, ...(counterOnly ? { counterOnly } : {}) });
  return { validFrom, days };
}

function makeUpDayOf({ likeWeekday, ...day }: MakeUpDayDto): MakeUpDay {
  return { ...day, ...(likeWeekday === undefined ? {} : { likeWeekday: likeWeekday as Weekday }) };
}

/** Without the parts that nothing is stated of. */
function statedOf<Parts extends object>(parts: Parts): { [Part in keyof Parts]?: NonNullable<Parts[Part]> } {
  const stated = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as { [Part in keyof Parts]?: NonNullable<Parts[Part]> };
}
