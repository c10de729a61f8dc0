import { DomainError, invalidField } from '../../../shared/domain-error.js';

/** The address names a request that does not exist, or one of somebody else (404). */
export function requestNotFound(): DomainError {
  return new DomainError('not-found', 'DATA_REQUEST_NOT_FOUND', {
    vi: 'Không tìm thấy yêu cầu này.',
    en: 'There is no such request.',
  });
}

/** The dossier is not one of the caller's own (422). */
export function requestDossierUnknown(): DomainError {
  return invalidField('dossierId', 'DATA_REQUEST_DOSSIER_UNKNOWN', {
    vi: 'Đây không phải hồ sơ của bạn.',
    en: 'This is not a dossier of yours.',
  });
}

/** A correction says what is wrong (422). */
export function requestPlaceMissing(): DomainError {
  return invalidField('place', 'DATA_REQUEST_PLACE_MISSING', {
    vi: 'Yêu cầu chỉnh sửa phải nêu dữ liệu nào sai.',
    en: 'A correction has to say which of the data is wrong.',
  });
}

/** The same was asked of the same dossier and is not finished yet (409). */
export function requestOpen(requestId: string): DomainError {
  const sentence = {
    vi: 'Bạn đã có yêu cầu cùng loại về hồ sơ này chưa được thực hiện xong.',
    en: 'You have asked the same of this dossier, and it is not done yet.',
  };
  return new DomainError('rule-broken', 'DATA_REQUEST_OPEN', sentence, { requestId });
}

/** No row says how soon such a request has to be decided (503). */
export function requestClockMissing(): DomainError {
  return new DomainError('unavailable', 'DATA_REQUEST_CLOCK_MISSING', {
    vi: 'Hệ thống chưa có quy định về thời hạn giải quyết yêu cầu này.',
    en: 'No rule says how soon such a request has to be decided.',
  });
}

/** The agency decided already (409). */
export function requestDecided(): DomainError {
  return new DomainError('rule-broken', 'DATA_REQUEST_DECIDED', {
    vi: 'Yêu cầu này đã được giải quyết.',
    en: 'This request is decided already.',
  });
}

/** What is granted says what was done (422). */
export function requestDoneMissing(): DomainError {
  return invalidField('done', 'DATA_REQUEST_DONE_MISSING', {
    vi: 'Khi đồng ý, dù một phần, phải nêu đã thực hiện việc gì.',
    en: 'What is granted, also in part, has to say what was done.',
  });
}

/** What is refused, also in part, names the law by which it is (422). */
export function requestBasisMissing(): DomainError {
  return invalidField('legalBasis', 'DATA_REQUEST_BASIS_MISSING', {
    vi: 'Khi từ chối, dù một phần, phải nêu căn cứ pháp lý, như thời hạn lưu trữ hồ sơ.',
    en: 'What is refused, also in part, has to name the law by which it is, such as the time for which dossiers are kept.',
  });
}

/** A correction is carried out after it was granted, by the command that corrects the data (422). */
export function requestDoneEarly(): DomainError {
  return invalidField('done', 'DATA_REQUEST_DONE_EARLY', {
    vi: 'Yêu cầu chỉnh sửa được thực hiện sau khi đồng ý, bằng chức năng chỉnh sửa dữ liệu; không nêu việc đã làm tại đây.',
    en: 'A correction is carried out after it was granted, by the act that corrects the data; what was done is said there.',
  });
}

/** No correction of data was granted by this request (409). */
export function requestNotGranted(): DomainError {
  return new DomainError('rule-broken', 'DATA_REQUEST_NOT_GRANTED', {
    vi: 'Yêu cầu này không phải yêu cầu chỉnh sửa đã được đồng ý.',
    en: 'This is no request for a correction that was granted.',
  });
}

/** What was granted was carried out already (409). */
export function requestCarriedOut(): DomainError {
  return new DomainError('rule-broken', 'DATA_REQUEST_CARRIED_OUT', {
    vi: 'Yêu cầu này đã được thực hiện.',
    en: 'This request was carried out already.',
  });
}
