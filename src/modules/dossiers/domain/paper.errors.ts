import { DomainError, invalidField } from '../../../shared/domain-error.js';

/**
 * 404: no such running dossier or consent, or not of this person, under this name, at the officer's agency; the answer is the same for all.
 */
export function lookGroundNotFound(): DomainError {
  return new DomainError('not-found', 'LOOK_GROUND_NOT_FOUND', {
    vi: 'Không có hồ sơ đang giải quyết hoặc sự đồng ý nào của người này tại cơ quan của bạn làm căn cứ tra cứu.',
    en: 'No running dossier and no consent of this person at your agency lets you look.',
  });
}

/** 422: a look names a dossier or a consent, and not both. */
export function lookGroundNotNamed(): DomainError {
  return invalidField('dossierId', 'LOOK_GROUND_NOT_NAMED', {
    vi: 'Nêu một căn cứ tra cứu: hồ sơ đang giải quyết (dossierId) hoặc sự đồng ý (consentId).',
    en: 'Name one ground of the look: a running dossier (dossierId) or a consent (consentId).',
  });
}

/** 403: online only the owner may reuse papers from a repository. */
export function reuseNotByOwner(): DomainError {
  return new DomainError('forbidden', 'REUSE_NOT_BY_OWNER', {
    vi: 'Chỉ chủ sở hữu mới được dùng giấy tờ trong kho dữ liệu của mình khi nộp trực tuyến.',
    en: 'Online only the owner may use documents of the own repository.',
  });
}

/** 403: at a counter the owner has to have consented, or to have a running dossier there. */
export function reuseNotConsented(): DomainError {
  return new DomainError('forbidden', 'REUSE_NOT_CONSENTED', {
    vi: 'Chủ hồ sơ chưa đồng ý cho cơ quan của bạn dùng giấy tờ trong kho dữ liệu; hãy ghi nhận sự đồng ý trước.',
    en: 'The applicant has not consented to your agency using documents of the repository; record the consent first.',
  });
}
