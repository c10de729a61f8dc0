import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';
import type { Agency } from './agency.js';

/** The input names an agency that does not exist (422). */
export function agencyUnknown(field: string, code: string): DomainError {
  const sentence = { vi: `Không có cơ quan nào mang mã định danh ${code}.`, en: `There is no agency with the code ${code}.` };
  return invalidField(field, 'AGENCY_UNKNOWN', sentence);
}

/** The input names an agency that is over, or begins later (422), with who has its dossiers since. */
export function agencyNotInForce(
  { code, validFrom, validTo }: Agency,
  field: string,
  on: string,
  successorCode: string | null,
): DomainError {
  const sentence = {
    vi: `Cơ quan ${code} không hoạt động vào ngày ${vietnameseDate(on)}: đã chấm dứt, hoặc chưa bắt đầu.`,
    en: `Agency ${code} is not there on ${on}: it has ended, or has not begun.`,
  };
  const errors = [{ field, code: 'AGENCY_NOT_IN_FORCE', ...sentence }];
  return new DomainError('invalid', 'AGENCY_NOT_IN_FORCE', sentence, { validFrom, validTo, successorCode, errors });
}

/** The address names an agency that does not exist (404). */
export function agencyNotFound(): DomainError {
  return new DomainError('not-found', 'AGENCY_NOT_FOUND', { vi: 'Không tìm thấy cơ quan này.', en: 'There is no such agency.' });
}

/** Duties are set from today on (422): what was done stays as it was allowed. */
export function dutyRuleInPast(today: string): DomainError {
  return invalidField('validFrom', 'DUTY_RULE_IN_PAST', {
    vi: `Quy định về kiêm nhiệm chỉ có hiệu lực từ ngày ${vietnameseDate(today)} trở đi.`,
    en: `Duties are set from ${today} on, not for the past.`,
  });
}

/** The caller works on dossiers of the agency: who receives, appraises or decides does not say who may do it together (403). */
export function dutiesOfOneself(): DomainError {
  return new DomainError('forbidden', 'DUTIES_OF_ONESELF', {
    vi: 'Bạn giữ vị trí tiếp nhận hoặc giải quyết hồ sơ ở cơ quan này; quy định về kiêm nhiệm do người khác ghi nhận.',
    en: 'You hold a post that handles dossiers in this agency; its duties are set by somebody else.',
  });
}

/** No calendar has been entered at all, not even the national one (503): the reference data was not loaded. */
export function calendarMissing(): DomainError {
  return new DomainError('unavailable', 'CALENDAR_MISSING', {
    vi: 'Chưa có lịch làm việc nào được nạp vào hệ thống.',
    en: 'No working calendar has been loaded yet.',
  });
}

/** The address names a year that the calendar does not have, or something that is no year (404). */
export function yearNotCovered(year: number | string): DomainError {
  return new DomainError(
    'not-found',
    'CALENDAR_YEAR_NOT_FOUND',
    { vi: `Lịch làm việc chưa có năm ${year}.`, en: `The working calendar does not cover the year ${year}.` },
    { year },
  );
}
