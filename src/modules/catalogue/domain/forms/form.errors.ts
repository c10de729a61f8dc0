import { DomainError } from '../../../../shared/domain-error.js';
import { vietnameseDate } from '../../../../shared/text.js';

/** The address names a form that there is not, or that the public is not shown (404). */
export function formNotFound(): DomainError {
  return new DomainError('not-found', 'FORM_NOT_FOUND', {
    vi: 'Không có biểu mẫu điện tử mang mã này.',
    en: 'There is no such electronic form.',
  });
}

/** There is a form of that code already (409). */
export function formExists(): DomainError {
  return new DomainError('rule-broken', 'FORM_EXISTS', {
    vi: 'Đã có biểu mẫu mang mã này; hãy lập dự thảo phiên bản tiếp theo của biểu mẫu đó.',
    en: 'There is a form of this code already; draft its next version.',
  });
}

/** The form has a draft already (409). */
export function formDraftOpen(): DomainError {
  return new DomainError('rule-broken', 'FORM_DRAFT_OPEN', {
    vi: 'Biểu mẫu này đang có một bản dự thảo; hãy sửa, công bố hoặc hủy bản đó trước.',
    en: 'The form has a draft; change, publish or discard that one first.',
  });
}

/** The form has no draft (404). */
export function formDraftMissing(): DomainError {
  return new DomainError('not-found', 'FORM_DRAFT_MISSING', {
    vi: 'Biểu mẫu này không có bản dự thảo.',
    en: 'The form has no draft.',
  });
}

/** The form has no version of this number (404). */
export function formVersionNotFound(): DomainError {
  return new DomainError('not-found', 'FORM_VERSION_NOT_FOUND', {
    vi: 'Biểu mẫu không có phiên bản đã công bố mang số này.',
    en: 'The form has no published version of this number.',
  });
}

/** The version was withdrawn before (409). */
export function formVersionWithdrawn(): DomainError {
  return new DomainError('rule-broken', 'FORM_VERSION_WITHDRAWN', {
    vi: 'Phiên bản biểu mẫu này đã được rút.',
    en: 'This version of the form has been withdrawn already.',
  });
}

/** The version has begun (409): dossiers may have been filled in by it. */
export function formVersionBegun(effectiveFrom: string): DomainError {
  const sentence = {
    vi: `Biểu mẫu đã có hiệu lực từ ngày ${vietnameseDate(effectiveFrom)} nên không thể rút; hãy công bố phiên bản mới.`,
    en: `The form has been in force since ${effectiveFrom} and cannot be withdrawn; publish a new version.`,
  };
  return new DomainError('rule-broken', 'FORM_VERSION_BEGUN', sentence, { effectiveFrom });
}

/** The province names the form for a paper from a day on which no other version of it would be in force (409). */
export function formVersionNamed(effectiveFrom: string, procedureCode: string): DomainError {
  const sentence = {
    vi: `Quy định riêng của thủ tục ${procedureCode} dùng biểu mẫu từ ngày ${vietnameseDate(effectiveFrom)}; hãy rút nó trước.`,
    en: `Local terms of procedure ${procedureCode} name the form from ${effectiveFrom} on; withdraw those first.`,
  };
  return new DomainError('rule-broken', 'FORM_VERSION_NAMED', sentence, { effectiveFrom, procedureCode });
}
