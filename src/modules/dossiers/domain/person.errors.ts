import { DomainError, invalidField } from '../../../shared/domain-error.js';

/** 422: the online caller is neither the applicant nor the submitter named on the form. */
export function submitterNotCaller(): DomainError {
  return invalidField('applicant.identityNumber', 'SUBMITTER_NOT_CALLER', {
    vi: 'Số định danh của chủ hồ sơ hoặc người nộp thay phải là của tài khoản đang nộp.',
    en: 'The identity number of the applicant or of the submitter has to be that of the account that submits.',
  });
}

/** 403: the submitter may see the standing of the dossier; no officer confirmed an authorisation for more. */
export function submitterNotAuthorised(): DomainError {
  return new DomainError('forbidden', 'SUBMITTER_NOT_AUTHORISED', {
    vi: 'Cơ quan tiếp nhận chưa xác nhận văn bản ủy quyền của bạn; việc này do người được nộp thay hoặc bộ phận một cửa thực hiện.',
    en:
      'The receiving agency did not confirm a paper that authorises you; this is for the person it was handed in for, or for the ' +
      'counter.',
  });
}

/** 422: an authorisation to confirm on a dossier that the applicant handed in. */
export function authorisationOfNobody(): DomainError {
  return invalidField('authorisationPaper', 'AUTHORISATION_OF_NOBODY', {
    vi: 'Chủ hồ sơ tự nộp, không có ủy quyền để xác nhận.',
    en: 'The applicant handed the dossier in personally, so there is no authorisation to confirm.',
  });
}

/** 403: neither a post nor a scope of the caller shows personal data, and this is about nothing else. */
export function personalDataClosed(): DomainError {
  return new DomainError('forbidden', 'PERSONAL_DATA_CLOSED', {
    vi:
      'Vị trí công tác, hoặc quyền (scope) của hệ thống, không cho xem dữ liệu cá nhân của hồ sơ này; không tải được tệp và không tra ' +
      'cứu được theo số định danh, số điện thoại.',
    en:
      'Neither a post nor a scope that you have shows personal data here, so that files are closed and nobody can be looked up by ' +
      'identity or telephone number.',
  });
}

/** 422: a citizen is named by another number than the personal identity number. */
export function applicantIdentityInvalid(): DomainError {
  return invalidField('applicant.identityNumber', 'APPLICANT_IDENTITY_INVALID', {
    vi: 'Số định danh cá nhân của công dân gồm 12 chữ số.',
    en: 'A citizen is named by the personal identity number of 12 digits.',
  });
}
