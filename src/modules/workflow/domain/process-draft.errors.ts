import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';
import { MOST_PROCESS_DRAFTS } from './process-draft.js';

/** The address names a draft that the process does not have (404). */
export function processDraftNotFound(): DomainError {
  return new DomainError('not-found', 'PROCESS_DRAFT_NOT_FOUND', {
    vi: 'Không tìm thấy bản dự thảo này của quy trình.',
    en: 'The process has no such draft.',
  });
}

/** The process has as many drafts as it may have at once (409). */
export function processDraftsTooMany(): DomainError {
  const sentence = {
    vi: `Quy trình này đã có ${MOST_PROCESS_DRAFTS} bản dự thảo; hãy hủy bớt trước khi lập thêm.`,
    en: `This process has ${MOST_PROCESS_DRAFTS} drafts already; discard some before another one is begun.`,
  };
  return new DomainError('rule-broken', 'PROCESS_DRAFTS_TOO_MANY', sentence, { most: MOST_PROCESS_DRAFTS });
}

/** What the draft is to say is what it says already (409). */
export function processDraftUnchanged(): DomainError {
  return new DomainError('rule-broken', 'PROCESS_DRAFT_UNCHANGED', {
    vi: 'Nội dung gửi lên không khác nội dung hiện có của bản dự thảo quy trình.',
    en: 'The draft of the process says this already; nothing was changed.',
  });
}

/** The caller, or somebody for whom the caller stands in, wrote some of the draft (403). */
export function processDraftByChecker(): DomainError {
  return new DomainError('forbidden', 'PROCESS_DRAFT_CHECKED_BY_AUTHOR', {
    vi: 'Bản dự thảo quy trình do bạn (hoặc người bạn thay mặt) soạn; phải do người khác kiểm tra.',
    en: 'You, or somebody for whom you stand in, wrote some of this process; somebody else has to check it.',
  });
}

/** Nobody has checked the draft since it was last changed (409). */
export function processDraftNotChecked(): DomainError {
  return new DomainError('rule-broken', 'PROCESS_DRAFT_NOT_CHECKED', {
    vi: 'Bản dự thảo quy trình chưa được người thứ hai kiểm tra kể từ lần sửa cuối; hãy kiểm tra rồi ban hành.',
    en: 'Nobody has checked the process since it was last changed; have a second person check it, then publish it.',
  });
}

/** A version was published that the draft does not follow (409): to publish it would undo what that one says. */
export function processDraftOutdated(basedOnVersion: number | null, newestVersion: number): DomainError {
  const sentence = {
    vi: `Đã ban hành phiên bản ${newestVersion} mà bản dự thảo chưa tiếp thu; hãy xem khác biệt, rồi sửa và nêu phiên bản ấy làm gốc.`,
    en: `Version ${newestVersion} is published, which the draft leaves aside; look at the differences, and revise it as based on that.`,
  };
  return new DomainError('rule-broken', 'PROCESS_DRAFT_OUTDATED', sentence, { basedOnVersion, newestVersion });
}

/** There is nothing to copy: no version of that number, or none in force (422). */
export function processVersionUnknown(): DomainError {
  return invalidField('basedOnVersion', 'PROCESS_VERSION_UNKNOWN', {
    vi: 'Quy trình không có phiên bản đã ban hành này để sao chép.',
    en: 'The process has no such published version to copy.',
  });
}

/** One side of a comparison is neither a published version nor a draft of the process (422). */
export function processContentNotThere(field: string): DomainError {
  return invalidField(field, 'PROCESS_CONTENT_NOT_THERE', {
    vi: 'Không có phiên bản hay bản dự thảo này của quy trình.',
    en: 'The process has no such version or draft.',
  });
}

/** The version was withdrawn before (409). */
export function processVersionWithdrawn(): DomainError {
  return new DomainError('rule-broken', 'PROCESS_VERSION_WITHDRAWN', {
    vi: 'Phiên bản quy trình này đã được rút.',
    en: 'This version of the process has been withdrawn already.',
  });
}

/** The version has begun (409): what was in force is not unmade. */
export function processVersionBegun(effectiveFrom: string): DomainError {
  const sentence = {
    vi: `Phiên bản quy trình đã có hiệu lực từ ngày ${vietnameseDate(effectiveFrom)} nên không thể rút; hãy ban hành phiên bản mới.`,
    en: `The version has been in force since ${effectiveFrom} and cannot be withdrawn; publish a new one of the process.`,
  };
  return new DomainError('rule-broken', 'PROCESS_VERSION_BEGUN', sentence, { effectiveFrom });
}
