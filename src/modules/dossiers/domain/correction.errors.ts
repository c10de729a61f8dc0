import { invalidField, type DomainError } from '../../../shared/domain-error.js';

/** 422: the data is like that already, and nothing is corrected elsewhere. */
export function correctionEmpty(): DomainError {
  return invalidField('changes', 'CORRECTION_EMPTY', {
    vi: 'Không có gì được chỉnh sửa: dữ liệu đã đúng như vậy và không nêu nội dung chỉnh sửa ở nơi khác.',
    en: 'Nothing is corrected: the data is like that already, and nothing is said of a correction elsewhere.',
  });
}

/** 422: a name is corrected by a paper that shows the right one. */
export function correctionEvidenceMissing(): DomainError {
  return invalidField('evidence', 'CORRECTION_EVIDENCE_MISSING', {
    vi: 'Sửa họ tên, tên tổ chức phải nêu giấy tờ thể hiện tên đúng, ví dụ thẻ căn cước.',
    en: 'Correcting a name takes the paper that shows the right one, such as the identity card.',
  });
}
