import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';
import { MOST_DRAFTS } from './version-draft.js';

/** The address names a draft that the procedure does not have (404). */
export function draftNotFound(): DomainError {
  return new DomainError('not-found', 'DRAFT_NOT_FOUND', {
    vi: 'Không tìm thấy bản dự thảo này của thủ tục.',
    en: 'The procedure has no such draft.',
  });
}

/** The procedure has as many drafts as it may have at once (409). */
export function draftsTooMany(): DomainError {
  const sentence = {
    vi: `Thủ tục này đã có ${MOST_DRAFTS} bản dự thảo; hãy hủy bớt trước khi lập thêm.`,
    en: `This procedure has ${MOST_DRAFTS} drafts already; discard some before another one is begun.`,
  };
  return new DomainError('rule-broken', 'DRAFTS_TOO_MANY', sentence, { most: MOST_DRAFTS });
}

/** The input names a version that was not published (422). */
export function versionUnknown(): DomainError {
  return invalidField('basedOnVersionNo', 'PROCEDURE_VERSION_UNKNOWN', {
    vi: 'Thủ tục không có phiên bản đã công bố mang số này.',
    en: 'The procedure has no published version of this number.',
  });
}

/** A published version begins on that date or later (422). */
export function versionOverlaps(newestFrom: string): DomainError {
  return invalidField('effectiveFrom', 'VERSION_OVERLAPS', {
    vi: `Đã công bố một phiên bản có hiệu lực từ ngày ${vietnameseDate(newestFrom)}: chọn ngày sau đó, hoặc rút phiên bản ấy.`,
    en: `A version is published that holds from ${newestFrom} on; begin after that date, or withdraw that version first.`,
  });
}

/** The procedure is repealed on the date on which the version would begin (422). */
export function repealedOnThatDay(on: string): DomainError {
  return invalidField('effectiveFrom', 'REPEALED_ON_THAT_DAY', {
    vi: `Thủ tục bị bãi bỏ từ ngày ${vietnameseDate(on)}; phiên bản mới phải bắt đầu trước hoặc sau ngày đó.`,
    en: `The procedure is repealed on ${on}; a new version has to begin before or after that date.`,
  });
}

/** No version would be in force on the date of the repeal (422). */
export function nothingToRepeal(on: string): DomainError {
  return invalidField('effectiveFrom', 'NOTHING_TO_REPEAL', {
    vi: `Không có phiên bản nào của thủ tục có hiệu lực vào ngày ${vietnameseDate(on)}.`,
    en: `No version of the procedure is in force on ${on}.`,
  });
}
