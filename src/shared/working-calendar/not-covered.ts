import { DomainError } from '../domain-error.js';
import { vietnameseDate } from '../text.js';
import { formatDate } from './local-time.js';

/** The refusal of a deadline that needs a year which the calendar does not have; `day` is the first uncovered day number. */
export function calendarNotCovered(day: number): DomainError {
  const firstUncoveredDate = formatDate(day);
  return new DomainError(
    'invalid',
    'CALENDAR_NOT_COVERED',
    {
      vi: `Lịch làm việc chưa có từ ngày ${vietnameseDate(firstUncoveredDate)}; không thể tính thời hạn.`,
      en: `The working calendar does not cover ${firstUncoveredDate}; the deadline cannot be computed.`,
    },
    { firstUncoveredDate },
  );
}
