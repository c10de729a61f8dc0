import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** 404: there is no such consent, or it is not the caller's to see. */
export function consentNotFound(): DomainError {
  return new DomainError('not-found', 'CONSENT_NOT_FOUND', { vi: 'Không tìm thấy văn bản đồng ý này.', en: 'There is no such consent.' });
}

/** 409: it has already been withdrawn. */
export function consentRevoked(): DomainError {
  return new DomainError('rule-broken', 'CONSENT_REVOKED', {
    vi: 'Sự đồng ý này đã được rút lại.',
    en: 'The consent has already been withdrawn.',
  });
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

/** 404: nothing was signed on paper, so that there is nothing to download. */
export function consentWithoutForm(): DomainError {
  return new DomainError('not-found', 'CONSENT_WITHOUT_FORM', {
    vi: 'Sự đồng ý này không có bản ký trên giấy.',
    en: 'No form was signed for this consent.',
  });
}

/** 409: the owner's account has no identity number, so the consent would have no owner. */
export function consentWithoutOwner(): DomainError {
  return new DomainError('rule-broken', 'CONSENT_WITHOUT_OWNER', {
    vi: 'Tài khoản của bạn chưa được xác thực số định danh nên chưa thể ghi nhận sự đồng ý.',
    en: 'The identity number of your account is not verified, so that your consent cannot be recorded yet.',
  });
}

/** 409: the officer's account has no agency to which the consent could be given. */
export function consentWithoutAgency(): DomainError {
  return new DomainError('rule-broken', 'CONSENT_WITHOUT_AGENCY', {
    vi: 'Tài khoản của bạn không thuộc cơ quan nào nên không nhận được sự đồng ý.',
    en: 'Your account belongs to no agency, so that no consent can be given to it.',
  });
}

/** 422: an officer records consents only to agencies where they have a post. */
export function consentAgencyForeign(agencyCodes: readonly string[]): DomainError {
  return invalidField('agencyCode', 'CONSENT_AGENCY_FOREIGN', {
    vi: `Bạn chỉ ghi nhận được sự đồng ý cho cơ quan nơi mình có vị trí công tác: ${agencyCodes.join(', ')}.`,
    en: `You can record a consent only to an agency where you have a post: ${agencyCodes.join(', ')}.`,
  });
}
