import { DomainError, invalidField } from '../../../shared/domain-error.js';

/** 403: a partner system that acts for no agency sees no dossier, so there is nothing to notify it of. */
export function partnerWithoutAgency(): DomainError {
  return new DomainError('forbidden', 'PARTNER_WITHOUT_AGENCY', {
    vi: 'Hệ thống này chưa được gắn với cơ quan nào nên không nhận được sự kiện của hồ sơ.',
    en: 'This system acts for no agency, so there are no events of dossiers for it.',
  });
}

/** 404: the partner system has no subscription. */
export function webhookNotFound(): DomainError {
  return new DomainError('not-found', 'WEBHOOK_NOT_FOUND', {
    vi: 'Hệ thống này chưa đăng ký nhận sự kiện.',
    en: 'This system has no subscription.',
  });
}

/** 422: an address that is never called. */
export function webhookUrlRefused(): DomainError {
  return invalidField('url', 'WEBHOOK_URL_REFUSED', {
    vi:
      'Địa chỉ nhận sự kiện phải là https trên mạng công cộng, không kèm tài khoản và không kèm phần “#”; ở môi trường thử nghiệm cũng ' +
      'nhận http tới chính máy này, ví dụ http://127.0.0.1:8080/.',
    en:
      'The address has to be https on the public internet, without credentials and without a fragment; a sandbox also takes http to the ' +
      'machine that it runs on, such as http://127.0.0.1:8080/.',
  });
}
