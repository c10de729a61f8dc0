import { invalidField, type DomainError } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** The input names a version that was not published (422). */
export function versionUnknown(): DomainError {
  return invalidField('basedOnVersionNo', 'PROCEDURE_VERSION_UNKNOWN', {
    vi: 'Thủ tục không có phiên bản đã công bố mang số này.',
    en: 'The procedure has no published version of this number.',
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

/** The procedure has no version or draft of that name (422). */
export function contentNotThere(field: string): DomainError {
  return invalidField(field, 'CONTENT_NOT_THERE', {
    vi: 'Thủ tục không có phiên bản hoặc bản dự thảo này; nêu số phiên bản hoặc định danh của bản dự thảo.',
    en: 'The procedure has no such version or draft; name the number of a version or the id of a draft.',
  });
}
