import { DomainError } from '../../../shared/domain-error.js';

/** 409: this dossier was answered for already. */
export function feedbackGiven(): DomainError {
  return new DomainError('rule-broken', 'FEEDBACK_GIVEN', {
    vi: 'Hồ sơ này đã được đánh giá; mỗi hồ sơ chỉ đánh giá một lần.',
    en: 'Feedback on this dossier was given already; it is given once.',
  });
}

/** 409: there is no result in the applicant's hands yet. */
export function dossierNotReturned(): DomainError {
  return new DomainError('rule-broken', 'DOSSIER_NOT_RETURNED', {
    vi: 'Chỉ thực hiện được sau khi đã trả kết quả hồ sơ.',
    en: 'This is possible only after the result of the dossier was handed over.',
  });
}

/** 404: no such agency, or one that the reader has no rights to; the answer is the same for both. */
export function agencyNotFound(): DomainError {
  return new DomainError('not-found', 'AGENCY_NOT_FOUND', { vi: 'Không tìm thấy cơ quan này.', en: 'There is no such agency.' });
}
