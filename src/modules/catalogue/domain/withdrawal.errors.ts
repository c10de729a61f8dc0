import { DomainError } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** The address names a version that was not published (404). */
export function versionNotPublished(): DomainError {
  return new DomainError('not-found', 'PROCEDURE_VERSION_NUMBER_UNKNOWN', {
    vi: 'Thủ tục không có phiên bản đã công bố mang số này.',
    en: 'The procedure has no published version of this number.',
  });
}

/** The version was withdrawn before (409). */
export function versionWithdrawn(): DomainError {
  return new DomainError('rule-broken', 'VERSION_WITHDRAWN', {
    vi: 'Phiên bản này đã được rút.',
    en: 'This version has been withdrawn already.',
  });
}

/** The version has begun (409): what was in force is not unmade. */
export function versionBegun(effectiveFrom: string): DomainError {
  const sentence = {
    vi: `Phiên bản đã có hiệu lực từ ngày ${vietnameseDate(effectiveFrom)} nên không thể rút; hãy công bố phiên bản mới.`,
    en: `The version has been in force since ${effectiveFrom} and cannot be withdrawn; publish a new one.`,
  };
  return new DomainError('rule-broken', 'VERSION_BEGUN', sentence, { effectiveFrom });
}
