import { type DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** A version that adds nothing to what holds so far says all there is (422). */
export function calendarPartMissing(field: string): DomainError {
  return invalidField(field, 'CALENDAR_PART_MISSING', {
    vi: 'Phiên bản phải ghi đầy đủ phần này, hoặc chọn addsToCurrent để chỉ ghi phần thêm vào lịch đang có.',
    en: 'A version states this part whole, or is an addition to what holds so far (addsToCurrent).',
  });
}

/** A year stands there twice (422). */
export function calendarYearTwice(field: string, year: number): DomainError {
  return invalidField(field, 'CALENDAR_YEAR_TWICE', { vi: `Năm ${year} được ghi hai lần.`, en: `The year ${year} is there twice.` });
}

/** Years do not follow one another (422): the one between could not be computed in. */
export function calendarYearGap(year: number): DomainError {
  return invalidField('years', 'CALENDAR_YEAR_GAP', {
    vi: `Các năm phải liên tiếp; thiếu năm ${year}.`,
    en: `Years follow one another; ${year} is missing.`,
  });
}

/** Two weeks hold from the same date (422). */
export function calendarWeekTwice(field: string, validFrom: string): DomainError {
  return invalidField(field, 'CALENDAR_WEEK_TWICE', {
    vi: `Có hai tuần làm việc cùng áp dụng từ ngày ${vietnameseDate(validFrom)}.`,
    en: `Two weeks hold from ${validFrom} on.`,
  });
}

/** No week holds on the first days of the calendar (422). */
export function calendarWeeksBeginLate(firstOn: string): DomainError {
  return invalidField('weeklySessions', 'CALENDAR_WEEKS_BEGIN_LATE', {
    vi: `Tuần làm việc phải áp dụng từ ngày đầu của lịch, ${vietnameseDate(firstOn)}.`,
    en: `The working week has to hold from the first day of the calendar on, ${firstOn}.`,
  });
}

/** A week without any session in which the clock runs (422): no deadline would ever fall due. */
export function calendarWeekWithoutSessions(field: string): DomainError {
  return invalidField(field, 'CALENDAR_WEEK_WITHOUT_SESSIONS', {
    vi: 'Mỗi tuần phải có ít nhất một buổi làm việc được tính vào thời hạn.',
    en: 'A week has at least one session in which the clock runs.',
  });
}

/** A session ends before or when it begins (422). */
export function calendarSessionReversed(field: string): DomainError {
  return invalidField(field, 'CALENDAR_SESSION_REVERSED', {
    vi: 'Giờ kết thúc buổi làm việc phải sau giờ bắt đầu.',
    en: 'A session ends after it begins.',
  });
}

/** Two sessions of a weekday overlap (422). */
export function calendarSessionsOverlap(field: string): DomainError {
  return invalidField(field, 'CALENDAR_SESSIONS_OVERLAP', {
    vi: 'Các buổi làm việc trong một ngày không được chồng lên nhau.',
    en: 'Sessions of one weekday do not overlap.',
  });
}

/** A date is named twice, as off or as worked or as both (422). */
export function calendarDayTwice(field: string, date: string): DomainError {
  return invalidField(field, 'CALENDAR_DAY_TWICE', {
    vi: `Ngày ${vietnameseDate(date)} được ghi hai lần.`,
    en: `${date} is there twice.`,
  });
}

/** A date lies in a year that the calendar does not have (422). */
export function calendarDayNotCovered(field: string, date: string): DomainError {
  return invalidField(field, 'CALENDAR_DAY_NOT_COVERED', {
    vi: `Ngày ${vietnameseDate(date)} không thuộc năm nào của lịch.`,
    en: `${date} lies in no year of the calendar.`,
  });
}

/** A make-up day is a working day by its weekday (422): nothing would be made up for. */
export function calendarMakeUpWorksAnyway(field: string, date: string): DomainError {
  return invalidField(field, 'CALENDAR_MAKE_UP_WORKS_ANYWAY', {
    vi: `Ngày ${vietnameseDate(date)} vốn là ngày làm việc, không thể là ngày làm bù.`,
    en: `${date} is a working day anyway, so it cannot be a make-up day.`,
  });
}

/** A make-up day goes like a weekday that does not work (422). */
export function calendarMakeUpWithoutSessions(field: string, date: string): DomainError {
  return invalidField(field, 'CALENDAR_MAKE_UP_WITHOUT_SESSIONS', {
    vi: `Ngày làm bù ${vietnameseDate(date)} theo giờ của một thứ không làm việc.`,
    en: `The make-up day ${date} goes like a weekday that does not work.`,
  });
}
