import { DomainError, invalidField, type Sentence } from '../../../shared/domain-error.js';
import type { LegalDuration } from './procedure.js';
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

/** What the draft is to say is what it says already (409). */
export function draftUnchanged(): DomainError {
  return new DomainError('rule-broken', 'DRAFT_UNCHANGED', {
    vi: 'Nội dung gửi lên không khác nội dung hiện có của bản dự thảo.',
    en: 'The draft says this already; nothing was changed.',
  });
}

/** The caller, or somebody for whom the caller stands in, wrote some of the draft (403). */
export function draftByChecker(): DomainError {
  return new DomainError('forbidden', 'DRAFT_CHECKED_BY_AUTHOR', {
    vi: 'Bản dự thảo do bạn (hoặc người bạn thay mặt) soạn; phải do người khác kiểm tra.',
    en: 'You, or somebody for whom you stand in, wrote some of this draft; somebody else has to check it.',
  });
}

/** Nobody has checked the draft since it was last changed (409). */
export function draftNotChecked(): DomainError {
  return new DomainError('rule-broken', 'DRAFT_NOT_CHECKED', {
    vi: 'Bản dự thảo chưa được người thứ hai kiểm tra kể từ lần sửa cuối; hãy kiểm tra rồi công bố.',
    en: 'Nobody has checked the draft since it was last changed; have a second person check it, then publish it.',
  });
}

/** A version was published that the draft does not follow (409): to publish it would undo what that one says. */
export function draftOutdated(basedOnVersionNo: number | null, newestVersionNo: number): DomainError {
  const sentence = {
    vi: `Đã công bố phiên bản ${newestVersionNo} mà bản dự thảo chưa tiếp thu; hãy xem khác biệt, rồi sửa và nêu phiên bản ấy làm gốc.`,
    en: `Version ${newestVersionNo} is published, which the draft leaves aside; look at the differences, and revise it as based on that.`,
  };
  return new DomainError('rule-broken', 'DRAFT_OUTDATED', sentence, { basedOnVersionNo, newestVersionNo });
}

/** There is a procedure of that code, or one that is meant by it, already (409). */
export function procedureExists(): DomainError {
  return new DomainError('rule-broken', 'PROCEDURE_EXISTS', {
    vi: 'Đã có thủ tục mang mã này; hãy lập bản dự thảo cho thủ tục đó.',
    en: 'There is a procedure of this code already; begin a draft of that one.',
  });
}

/** Two cases, papers of a case or channel terms of a content have one key (422). */
export function contentKeyRepeated(field: string): DomainError {
  return invalidField(field, 'CONTENT_KEY_REPEATED', {
    vi: 'Khóa này đã dùng cho một mục khác trong cùng danh sách.',
    en: 'This key is used for another entry of the same list.',
  });
}

/** A duration without the number that its unit takes, or with one that it does not (422). */
export function durationValueWrong(field: string): DomainError {
  return invalidField(field, 'DURATION_VALUE_WRONG', {
    vi: 'Thời hạn cần số đơn vị lớn hơn 0; thời hạn trong ngày thì không ghi số.',
    en: 'A duration takes a number above 0, and one of the same day takes none.',
  });
}

/** A duration that is longer than any of the country (422). */
export function durationTooLong(field: string, unit: LegalDuration['unit'], most: number): DomainError {
  return invalidField(field, 'DURATION_TOO_LONG', {
    vi: `Thời hạn dài nhất là ${most} ${UNITS[unit].vi}; không thủ tục nào của cả nước dài hơn.`,
    en: `At most ${most} ${UNITS[unit].en}: no procedure of the country takes longer.`,
  });
}

const UNITS: Readonly<Record<LegalDuration['unit'], Sentence>> = {
  'working-hours': { vi: 'giờ làm việc', en: 'working hours' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  'calendar-days': { vi: 'ngày', en: 'days' },
  months: { vi: 'tháng', en: 'months' },
  'same-day': { vi: 'ngày', en: 'days' },
};

/** Less than full, without the reason that is made public, or full with one (422). */
export function onlineReasonMissing(): DomainError {
  return invalidField('content.onlineLimit', 'ONLINE_REASON_MISSING', {
    vi: 'Mức độ dưới toàn trình cần lý do để công khai (onlineLimit); toàn trình hoặc chưa rõ mức độ thì không ghi lý do.',
    en: 'A level below full takes a reason, which is made public (onlineLimit); full, and a level that is not stated, take none.',
  });
}

/** In part, without one of the three grounds of the law, or another level with one (422). */
export function onlineGroundMissing(): DomainError {
  return invalidField('content.onlineLimit.ground', 'ONLINE_GROUND_MISSING', {
    vi:
      'Trực tuyến một phần phải nêu một trong ba căn cứ (Nghị định 224/2026/NĐ-CP, Điều 14): pháp luật yêu cầu có mặt, kiểm tra thực ' +
      'địa, sự cố kỹ thuật; mức độ khác thì không nêu.',
    en:
      'Online in part takes one of three grounds (NĐ 224/2026/NĐ-CP, article 14): presence that the law asks for, a look at the place, a ' +
      'technical fault; other levels take none.',
  });
}

/** No level carries the procedure out (422). */
export function levelMissing(): DomainError {
  return invalidField('content.levels', 'LEVEL_MISSING', {
    vi: 'Thủ tục phải nêu ít nhất một cấp thực hiện.',
    en: 'A procedure names at least one level that carries it out.',
  });
}

/** A life event that the portal does not have (422). */
export function lifeEventUnknown(field: string): DomainError {
  return invalidField(field, 'LIFE_EVENT_UNKNOWN', {
    vi: 'Không có sự kiện trong đời mang mã này (GET /v1/public/life-events).',
    en: 'There is no life event of this code (GET /v1/public/life-events).',
  });
}

/** The page with the full text is no address of the web (422). */
export function sourceUrlWrong(): DomainError {
  return invalidField('content.sourceUrl', 'SOURCE_URL_WRONG', {
    vi: 'Trang có toàn văn phải là một địa chỉ http hoặc https.',
    en: 'The page with the full text is an address of http or https.',
  });
}
