import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** 404: there is no such consent, or it is not the caller's to see. */
export function consentNotFound(): DomainError {
  return new DomainError('not-found', 'CONSENT_NOT_FOUND', { vi: 'Không tìm thấy văn bản đồng ý này.', en: 'There is no such consent.' });
}

/** 409: it was taken back before. */
export function consentRevoked(): DomainError {
  return new DomainError('rule-broken', 'CONSENT_REVOKED', { vi: 'Sự đồng ý này đã được rút lại.', en: 'The consent was taken back before.' });
}

/** 422: beyond the longest time that the rules allow. */
export function consentTooLong(lastOn: string): DomainError {
  return invalidField('validUntil', 'CONSENT_TOO_LONG', {
    vi: `Sự đồng ý này chỉ được có hiệu lực đến hết ngày ${vietnameseDate(lastOn)}.`,
    en: `A consent given today may hold until ${lastOn} at most.`,
  });
}

/** 422: it would have ended before it began. */
export function consentEnded(): DomainError {
  return invalidField('validUntil', 'CONSENT_ENDED', {
    vi: 'Ngày hết hiệu lực không được trước ngày hôm nay.',
    en: 'The last day must not be before today.',
  });
}

/** 422: a signed form needs its scan, and nothing else has one. */
export function consentFormWrong(): DomainError {
  return invalidField('formFileId', 'CONSENT_FORM_WRONG', {
    vi: 'Bản đồng ý ký trên giấy phải kèm tệp quét do chính cán bộ tải lên; trường hợp khác không kèm tệp.',
    en: 'A signed form needs its scan, uploaded by the officer; any other evidence has none.',
  });
}

/** 409: the caller has no identity number or no agency, so there is nobody whose consent it would be, or to whom. */
export function consentWithoutParty(): DomainError {
  return new DomainError('rule-broken', 'CONSENT_WITHOUT_PARTY', {
    vi: 'Tài khoản chưa được xác thực số định danh hoặc không thuộc cơ quan nào.',
    en: 'Nobody vouches for the identity number of this account, or it belongs to no agency.',
  });
}
