import { DomainError } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** No term of the agency begins on the date of the address (404). */
export function agencyTermNotFound(): DomainError {
  return new DomainError('not-found', 'AGENCY_TERM_NOT_FOUND', {
    vi: 'Cơ quan không có thay đổi nào bắt đầu từ ngày này.',
    en: 'No term of the agency begins on this date.',
  });
}

/** The term holds already (409): what was is not unmade, it is changed from a day on. */
export function agencyTermBegun(validFrom: string): DomainError {
  const sentence = {
    vi: `Thay đổi đã có hiệu lực từ ngày ${vietnameseDate(validFrom)} nên không thể rút; hãy ghi nhận một thay đổi mới.`,
    en: `The term has begun on ${validFrom} and cannot be withdrawn; change the agency from a later day on.`,
  };
  return new DomainError('rule-broken', 'AGENCY_TERM_BEGUN', sentence, { validFrom });
}

/** A later term was decided upon this one and goes first (409). */
export function agencyTermsLater(lastFrom: string): DomainError {
  const sentence = {
    vi: `Cơ quan còn thay đổi từ ngày ${vietnameseDate(lastFrom)}; hãy rút thay đổi đó trước.`,
    en: `A later term of the agency begins on ${lastFrom}; withdraw that one first.`,
  };
  return new DomainError('rule-broken', 'AGENCY_TERMS_LATER', sentence, { lastFrom });
}

/** No ending of the agency is decided (409). */
export function agencyNotEnding(): DomainError {
  return new DomainError('rule-broken', 'AGENCY_NOT_ENDING', {
    vi: 'Cơ quan không có quyết định chấm dứt hoạt động nào để rút.',
    en: 'No ending of the agency is decided that could be withdrawn.',
  });
}
