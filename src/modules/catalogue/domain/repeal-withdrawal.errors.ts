import { DomainError } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** A repeal is of this version alone and goes first (409). */
export function repealsOfVersion(repealedFrom: string): DomainError {
  const sentence = {
    vi: `Đã quyết định bãi bỏ phiên bản này từ ngày ${vietnameseDate(repealedFrom)}; hãy rút quyết định bãi bỏ đó trước.`,
    en: `The version is repealed from ${repealedFrom} on; withdraw that repeal first.`,
  };
  return new DomainError('rule-broken', 'VERSION_REPEALED', sentence, { repealedFrom });
}

/** The address names a date on which no repeal begins (404). */
export function repealNotFound(): DomainError {
  return new DomainError('not-found', 'REPEAL_NOT_FOUND', {
    vi: 'Thủ tục không có quyết định bãi bỏ nào có hiệu lực từ ngày này.',
    en: 'The procedure has no repeal from this date on.',
  });
}

/** The repeal has begun (409). */
export function repealBegun(effectiveFrom: string): DomainError {
  const sentence = {
    vi: `Thủ tục đã bị bãi bỏ từ ngày ${vietnameseDate(effectiveFrom)} nên không thể rút; hãy công bố phiên bản mới.`,
    en: `The procedure has been repealed since ${effectiveFrom}; that cannot be withdrawn, publish a new version.`,
  };
  return new DomainError('rule-broken', 'REPEAL_BEGUN', sentence, { effectiveFrom });
}
