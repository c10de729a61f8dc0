import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** The address names a calendar, or a version of it, that does not exist (404). */
export function calendarNotFound(): DomainError {
  return new DomainError('not-found', 'CALENDAR_NOT_FOUND', {
    vi: 'Không tìm thấy lịch làm việc hoặc phiên bản này.',
    en: 'There is no such working calendar, or no such version of it.',
  });
}

/** The calendar is of an agency that is not the caller's to decide for (403); that it is there everybody may know. */
export function calendarOutOfReach(): DomainError {
  return new DomainError('forbidden', 'CALENDAR_OUT_OF_REACH', {
    vi: 'Lịch làm việc này thuộc cơ quan ngoài phạm vi của bạn.',
    en: 'This working calendar is that of an agency outside of your reach.',
  });
}

/** The national calendar is the government's (403): it comes with the product, and an agency that differs has its own. */
export function calendarNational(): DomainError {
  return new DomainError('forbidden', 'CALENDAR_NATIONAL', {
    vi: 'Lịch quốc gia theo quyết định của Chính phủ và đi cùng sản phẩm; cơ quan có lịch khác thì lập lịch riêng.',
    en: 'The national calendar is decided by the government and comes with the product; an agency that differs has its own.',
  });
}

/** The agency has a calendar of its own already (409); what changes is a new version of it. */
export function calendarExists(code: string): DomainError {
  const sentence = { vi: 'Cơ quan đã có lịch làm việc riêng.', en: 'The agency has a working calendar of its own already.' };
  return new DomainError('rule-broken', 'CALENDAR_EXISTS', sentence, { code });
}

/** The agency is not there today, or on the day from which its calendar is to hold (422). */
export function calendarAgencyNotInForce(agencyCode: string, on: string): DomainError {
  return invalidField('agencyCode', 'CALENDAR_AGENCY_NOT_IN_FORCE', {
    vi: `Cơ quan ${agencyCode} không hoạt động vào ngày ${vietnameseDate(on)}.`,
    en: `The agency ${agencyCode} is not in force on ${on}.`,
  });
}

/** The newest version says just that (409): a version is published when something changes. */
export function calendarUnchanged(): DomainError {
  return new DomainError('rule-broken', 'CALENDAR_UNCHANGED', {
    vi: 'Lịch không thay đổi so với phiên bản mới nhất.',
    en: 'Nothing in this request changes the newest version.',
  });
}

/** Years of the version before are left out, or the present one (422): deadlines in them could not be computed any more. */
export function calendarYearMissing(years: readonly number[]): DomainError {
  const sentence = { vi: `Lịch thiếu các năm: ${years.join(', ')}.`, en: `The calendar lacks the years ${years.join(', ')}.` };
  return new DomainError('invalid', 'CALENDAR_YEAR_MISSING', sentence, {
    years,
    errors: [{ field: 'years', code: 'CALENDAR_YEAR_MISSING', ...sentence }],
  });
}

/** Days that are over would work otherwise than deadlines were computed by (422). */
export function calendarPastChanged(firstOn: string, today: string): DomainError {
  const sentence = {
    vi: `Lịch khác phiên bản trước từ ngày ${vietnameseDate(firstOn)}; chỉ được thay đổi từ ngày ${vietnameseDate(today)} trở đi.`,
    en: `The calendar differs from the version before on ${firstOn}; it can change from ${today} on, not for the past.`,
  };
  return new DomainError('invalid', 'CALENDAR_PAST_CHANGED', sentence, { firstOn });
}

/** Something changes before the day on which the version takes effect (422). */
export function calendarChangesEarlier(firstOn: string): DomainError {
  const sentence = {
    vi: `Lịch thay đổi từ ngày ${vietnameseDate(firstOn)}, trước ngày phiên bản có hiệu lực.`,
    en: `The calendar changes on ${firstOn}, before the version takes effect.`,
  };
  return new DomainError('invalid', 'CALENDAR_CHANGES_EARLIER', sentence, {
    firstOn,
    errors: [{ field: 'effectiveFrom', code: 'CALENDAR_CHANGES_EARLIER', ...sentence }],
  });
}
