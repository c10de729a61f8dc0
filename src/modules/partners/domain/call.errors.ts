import { DomainError } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** The system that calls was switched off (403). */
export function systemDisabled(): DomainError {
  return new DomainError('forbidden', 'PARTNER_SYSTEM_DISABLED', {
    vi: 'Hệ thống này đã bị khóa; hãy liên hệ quản trị viên của cơ quan.',
    en: 'This system is switched off; ask the administrator of the agency.',
  });
}

/** The registration of the system that calls is over (403). */
export function systemExpired(endedOn: string): DomainError {
  return new DomainError('forbidden', 'PARTNER_SYSTEM_EXPIRED', {
    vi: `Đăng ký của hệ thống này đã hết hạn từ ngày ${vietnameseDate(endedOn)}.`,
    en: `The registration of this system ended on ${endedOn}.`,
  });
}

/** The call comes from outside of the networks of its system (403). */
export function networkForeign(): DomainError {
  return new DomainError('forbidden', 'PARTNER_NETWORK_FOREIGN', {
    vi: 'Hệ thống này không được gọi từ địa chỉ mạng hiện tại.',
    en: 'This system may not call from this network.',
  });
}

/** The system asks more often than it may (429). */
export function rateExceeded(ratePerMinute: number, retryAfterSeconds: number): DomainError {
  const sentence = {
    vi: `Hệ thống được gọi tối đa ${ratePerMinute} lần mỗi phút. Vui lòng chờ rồi thử lại.`,
    en: `The system may call ${ratePerMinute} times a minute at most. Wait, then try again.`,
  };
  return new DomainError('rate-limited', 'PARTNER_RATE_EXCEEDED', sentence, { ratePerMinute, retryAfterSeconds });
}

/** A client, or an address, that failed to say who it is too often (429). */
export function tooManyFailures(retryAfterSeconds: number): DomainError {
  const sentence = {
    vi: 'Đã xác thực sai quá nhiều lần. Vui lòng chờ rồi thử lại.',
    en: 'Authentication failed too often. Wait, then try again.',
  };
  return new DomainError('rate-limited', 'TOO_MANY_FAILURES', sentence, { retryAfterSeconds });
}

/** This server issues no tokens, because nobody said by which address it is reached (503). */
export function noTokensIssued(): DomainError {
  return new DomainError('unavailable', 'TOKEN_ISSUER_UNSET', {
    vi: 'Máy chủ này chưa cấp mã truy cập: chưa đặt MOTCUA_PUBLIC_URL.',
    en: 'This server issues no tokens: MOTCUA_PUBLIC_URL is not set.',
  });
}
