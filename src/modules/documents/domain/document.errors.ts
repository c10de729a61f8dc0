import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** 422: no such document, or it belongs to another owner; the answer is the same for both. */
export function documentUnknown(field: string): DomainError {
  return invalidField(field, 'DOCUMENT_UNKNOWN', {
    vi: 'Trong kho dữ liệu không có giấy tờ này.',
    en: 'The repository has no such document.',
  });
}

/** 409: the document was valid once. */
export function documentExpired(documentId: string, validUntil: string | null): DomainError {
  return new DomainError(
    'rule-broken',
    'DOCUMENT_EXPIRED',
    {
      vi: `Giấy tờ đã hết giá trị sau ngày ${vietnameseDate(validUntil ?? '')}; hãy nộp giấy tờ còn giá trị.`,
      en: `The document was valid until ${validUntil ?? ''}; hand in one that is valid.`,
    },
    { documentId, validUntil },
  );
}

/** 409: the issuer took the document back. */
export function documentRevoked(documentId: string): DomainError {
  return new DomainError(
    'rule-broken',
    'DOCUMENT_REVOKED',
    { vi: 'Giấy tờ đã bị thu hồi; hãy nộp giấy tờ còn giá trị.', en: 'The document was revoked; hand in one that is valid.' },
    { documentId },
  );
}

/** 422: a result that is no longer valid on the day on which it is issued. */
export function validityEnded(): DomainError {
  return invalidField('resultValidUntil', 'RESULT_VALIDITY_ENDED', {
    vi: 'Ngày hết giá trị của kết quả không được trước ngày ban hành.',
    en: 'The last day of validity of the result must not be before the day on which it is issued.',
  });
}
