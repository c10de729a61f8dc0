import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** There is or was an agency of this code (409); codes are never used again. */
export function agencyCodeTaken(): DomainError {
  return new DomainError('rule-broken', 'AGENCY_CODE_TAKEN', {
    vi: 'Mã định danh này đã được cấp cho một cơ quan.',
    en: 'This code is that of an agency already.',
  });
}

/** A code begins with that of the root of its tree (422): QĐ 20/2020/QĐ-TTg, article 4. */
export function agencyCodeForeign(provinceCode: string): DomainError {
  return invalidField('code', 'AGENCY_CODE_FOREIGN', {
    vi: `Mã định danh phải bắt đầu bằng ${provinceCode} (Quyết định 20/2020/QĐ-TTg, Điều 4).`,
    en: `The code has to begin with ${provinceCode} (Decision 20/2020/QĐ-TTg, article 4).`,
  });
}

/** Only units stand under units (422). */
export function agencyLevelMisplaced(): DomainError {
  return invalidField('parentCode', 'AGENCY_LEVEL_MISPLACED', {
    vi: 'Chỉ đơn vị mới được trực thuộc một đơn vị khác.',
    en: 'Only a unit can stand under a unit.',
  });
}

/** The agency above does not exist for the whole period (422). */
export function agencyParentNotInForce(parentCode: string): DomainError {
  return invalidField('parentCode', 'AGENCY_PARENT_NOT_IN_FORCE', {
    vi: `Cơ quan ${parentCode} không hoạt động trong toàn bộ thời gian đó.`,
    en: `The agency ${parentCode} is not in force for all of that time.`,
  });
}

/** Agencies are moved within their tree (422). */
export function agencyOfOtherTree(provinceCode: string): DomainError {
  return invalidField('parentCode', 'AGENCY_OF_OTHER_TREE', {
    vi: `Cơ quan chỉ có thể chuyển trong phạm vi ${provinceCode}.`,
    en: `The agency can only be moved within ${provinceCode}.`,
  });
}

/** The agency would stand under itself (422). */
export function agencyUnderItself(on: string): DomainError {
  return invalidField('parentCode', 'AGENCY_UNDER_ITSELF', {
    vi: `Từ ngày ${vietnameseDate(on)} cơ quan sẽ trực thuộc chính mình.`,
    en: `From ${on} on the agency would stand under itself.`,
  });
}

/** The caller keeps what lies under an agency, and not that agency itself (403). */
export function agencyDecidedAbove(): DomainError {
  return new DomainError('forbidden', 'AGENCY_DECIDED_ABOVE', {
    vi: 'Việc này do quản trị viên của cơ quan cấp trên thực hiện.',
    en: 'This is for an administrator of the agency above.',
  });
}

/** A move shows dossiers to others, and the caller's own post does not reach all of them (403). */
export function agencyMoveTooWide(): DomainError {
  return new DomainError('forbidden', 'AGENCY_MOVE_TOO_WIDE', {
    vi: 'Vị trí công tác của bạn bị giới hạn, trong khi việc chuyển cơ quan liên quan đến mọi hồ sơ của cơ quan đó.',
    en: 'Your post is limited, and moving an agency is about all of its dossiers.',
  });
}

/** The agency would come under one in which the caller holds a post (403). */
export function agencyTowardsOneself(): DomainError {
  return new DomainError('forbidden', 'AGENCY_TOWARDS_ONESELF', {
    vi: 'Bạn giữ vị trí công tác ở cơ quan cấp trên mới; việc chuyển này do người khác thực hiện.',
    en: 'You hold a post above the new place; somebody else has to move the agency.',
  });
}

/** Something was decided for a later day, or the agency begins on that day (422): terms follow each other. */
export function agencyChangedLater(lastFrom: string): DomainError {
  return invalidField('effectiveFrom', 'AGENCY_CHANGED_LATER', {
    vi:
      `Cơ quan có thay đổi hoặc được thành lập từ ngày ${vietnameseDate(lastFrom)}; ngày có hiệu lực phải sau ngày đó. ` +
      'Có thể rút thay đổi chưa đến ngày có hiệu lực.',
    en: `A term of the agency begins on ${lastFrom}; this has to come after it. A term that has not begun can be withdrawn.`,
  });
}

/** The agency already is as stated (409). */
export function agencyUnchanged(): DomainError {
  return new DomainError('rule-broken', 'AGENCY_UNCHANGED', {
    vi: 'Thông tin cơ quan không thay đổi so với hiện tại.',
    en: 'Nothing in this request changes the agency.',
  });
}

/** The agency has ended by then (409). */
export function agencyOver(endedOn: string): DomainError {
  const sentence = {
    vi: `Cơ quan hết hiệu lực từ ngày ${vietnameseDate(endedOn)}. Có thể rút việc chấm dứt hoạt động khi chưa đến ngày đó.`,
    en: `The agency is not in force from ${endedOn} on. An ending whose day has not come can be withdrawn.`,
  };
  return new DomainError('rule-broken', 'AGENCY_OVER', sentence, { endedOn });
}

/** Agencies that stand under it on that day or later would be left without a parent (409). */
export function agencyHasParts(codes: readonly string[]): DomainError {
  const sentence = {
    vi: 'Vẫn còn cơ quan, đơn vị trực thuộc vào ngày đó; hãy chuyển hoặc chấm dứt hoạt động của các cơ quan, đơn vị đó trước.',
    en: 'Others stand under the agency on that day; move or end them first.',
  };
  return new DomainError('rule-broken', 'AGENCY_HAS_PARTS', sentence, { codes });
}
