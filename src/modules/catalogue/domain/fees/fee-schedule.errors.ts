import { DomainError, invalidField } from '../../../../shared/domain-error.js';
import { vietnameseDate } from '../../../../shared/text.js';

/** The address names a schedule that there is not (404). */
export function feeScheduleNotFound(): DomainError {
  return new DomainError('not-found', 'FEE_SCHEDULE_NOT_FOUND', {
    vi: 'Không có biểu phí mang mã này.',
    en: 'There is no such fee schedule.',
  });
}

/** There is a schedule of that code already (409). */
export function feeScheduleExists(): DomainError {
  return new DomainError('rule-broken', 'FEE_SCHEDULE_EXISTS', {
    vi: 'Đã có biểu phí mang mã này; hãy lập dự thảo phiên bản tiếp theo của biểu đó.',
    en: 'There is a fee schedule of this code already; draft its next version.',
  });
}

/** The schedule has a draft already (409). */
export function feeDraftOpen(): DomainError {
  return new DomainError('rule-broken', 'FEE_DRAFT_OPEN', {
    vi: 'Biểu phí này đang có một bản dự thảo; hãy sửa, công bố hoặc hủy bản đó trước.',
    en: 'The schedule has a draft; change, publish or discard that one first.',
  });
}

/** The schedule has no draft (404). */
export function feeDraftMissing(): DomainError {
  return new DomainError('not-found', 'FEE_DRAFT_MISSING', { vi: 'Biểu phí này không có bản dự thảo.', en: 'The schedule has no draft.' });
}

/** The last day is before the first (422). */
export function lastDayTooEarly(): DomainError {
  return invalidField('lastDay', 'FEE_LAST_DAY_TOO_EARLY', {
    vi: 'Ngày cuối cùng có hiệu lực không được trước ngày có hiệu lực.',
    en: 'The last day cannot be before the day of effect.',
  });
}

/** The schedule has no version of this number (404). */
export function feeVersionNotFound(): DomainError {
  return new DomainError('not-found', 'FEE_VERSION_NOT_FOUND', {
    vi: 'Biểu phí không có phiên bản đã công bố mang số này.',
    en: 'The schedule has no published version of this number.',
  });
}

/** What is to be corrected is not the newest version, or one of the two does not begin today (422). */
export function correctionMisplaced(): DomainError {
  return invalidField('correctsVersionNo', 'FEE_CORRECTION_MISPLACED', {
    vi: 'Chỉ đính chính được phiên bản mới nhất bắt đầu có hiệu lực hôm nay, bằng phiên bản cũng có hiệu lực từ hôm nay.',
    en: 'Only the newest version is corrected, on the day on which it begins, by one that begins on that day too.',
  });
}

/** The version was withdrawn before (409). */
export function feeVersionWithdrawn(): DomainError {
  return new DomainError('rule-broken', 'FEE_VERSION_WITHDRAWN', {
    vi: 'Phiên bản biểu phí này đã được rút.',
    en: 'This version of the schedule has been withdrawn already.',
  });
}

/** The version has begun (409): what was charged by it stays charged. */
export function feeVersionBegun(effectiveFrom: string): DomainError {
  const sentence = {
    vi:
      `Biểu phí đã có hiệu lực từ ngày ${vietnameseDate(effectiveFrom)} nên không thể rút; hãy công bố phiên bản mới, trong ngày đầu thì ` +
      'phiên bản mới đính chính được phiên bản này (correctsVersionNo).',
    en:
      `The schedule has been in force since ${effectiveFrom} and cannot be withdrawn; publish a new version, which on the first day may ` +
      'correct this one (correctsVersionNo).',
  };
  return new DomainError('rule-broken', 'FEE_VERSION_BEGUN', sentence, { effectiveFrom });
}

/** Another schedule states the same item for the same procedures on some day, from equally near (409). */
export function schedulesOverlap(scheduleCode: string, effectiveFrom: string): DomainError {
  const sentence = {
    vi: `Biểu phí ${scheduleCode} (từ ngày ${vietnameseDate(effectiveFrom)}) cũng quy định khoản thu này, cùng phạm vi và thời gian.`,
    en: `Schedule ${scheduleCode} (in force from ${effectiveFrom}) states the same item for the same procedures and time.`,
  };
  return new DomainError('rule-broken', 'FEE_SCHEDULES_OVERLAP', sentence, { scheduleCode, effectiveFrom });
}
