import { DomainError } from '../../../shared/domain-error.js';

/** The same person is still taking an export (409). */
export function exportUnderWay(): DomainError {
  return new DomainError('rule-broken', 'PERSONAL_EXPORT_UNDER_WAY', {
    vi: 'Bạn đang tải một bản xuất dữ liệu; hãy chờ bản đó xong rồi thử lại.',
    en: 'You are downloading an export already; wait until it is done, and try again.',
  });
}
