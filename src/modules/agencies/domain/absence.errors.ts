import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** The address names an absence that there is not, or that the caller may not see (404). */
export function absenceNotFound(): DomainError {
  return new DomainError('not-found', 'ABSENCE_NOT_FOUND', { vi: 'Không tìm thấy lần vắng mặt này.', en: 'There is no such absence.' });
}

/** Somebody else's absence is arranged by a head of the agency who stands above all posts of theirs there (403). */
export function absenceDecidedAbove(): DomainError {
  return new DomainError('forbidden', 'ABSENCE_DECIDED_ABOVE', {
    vi: 'Việc vắng mặt của cán bộ này do chính cán bộ đó hoặc người đứng đầu cấp trên ghi nhận.',
    en: 'The absence of this officer is arranged by the officer, or by a head above.',
  });
}

/** The days would end before or when they begin (422). */
export function absenceReversed(): DomainError {
  return invalidField('validTo', 'ABSENCE_ENDS_BEFORE_IT_BEGINS', {
    vi: 'Ngày trở lại phải sau ngày bắt đầu vắng mặt.',
    en: 'The day of return has to be after the first day of the absence.',
  });
}

/** Absences are arranged from today on (422): nobody acted on behalf of somebody without knowing it. */
export function absenceTooEarly(today: string): DomainError {
  return invalidField('validFrom', 'ABSENCE_IN_PAST', {
    vi: `Việc vắng mặt được ghi nhận từ ngày ${vietnameseDate(today)} trở đi.`,
    en: `An absence is arranged from ${today} on, not for the past.`,
  });
}

/** The officer has no post at the agency on all of the days (422). */
export function absenceOutsidePost(): DomainError {
  return invalidField('validTo', 'ABSENCE_OUTSIDE_POST', {
    vi: 'Cán bộ không giữ vị trí công tác tại cơ quan trong toàn bộ thời gian này.',
    en: 'The officer has no post at the agency on all of these days.',
  });
}

/** The officer is away from that agency on some of the days already (409). */
export function absenceOverlaps(absenceId: string): DomainError {
  const sentence = {
    vi: 'Cán bộ đã được ghi nhận vắng mặt tại cơ quan này trong một phần thời gian đó; hãy chấm dứt lần vắng mặt ấy trước.',
    en: 'The officer is away from this agency on some of these days already; end that absence first.',
  };
  return new DomainError('rule-broken', 'ABSENCE_OVERLAPS', sentence, { absenceId });
}

/** The officer stands in for somebody at that agency on some of the days (409): nobody would do what the other's posts do. */
export function officerStandsIn(absenceId: string): DomainError {
  const sentence = {
    vi: 'Cán bộ đang thay thế người khác tại cơ quan này trong một phần thời gian đó; hãy phân công người khác thay thế trước.',
    en: 'The officer stands in for somebody at this agency on some of these days; have somebody else stand in first.',
  };
  return new DomainError('rule-broken', 'OFFICER_STANDS_IN', sentence, { absenceId });
}

/** The absence is over, or was called off (409). */
export function absenceOver(validTo: string): DomainError {
  const sentence = { vi: `Lần vắng mặt này đã kết thúc từ ngày ${vietnameseDate(validTo)}.`, en: `This absence ended on ${validTo}.` };
  return new DomainError('rule-broken', 'ABSENCE_OVER', sentence, { validTo });
}

/** An absence that is under way ends today at the earliest, and not later than arranged (422). */
export function absenceEndOutside(today: string, validTo: string): DomainError {
  return invalidField('validTo', 'ABSENCE_END_OUTSIDE', {
    vi: `Ngày trở lại phải từ ngày ${vietnameseDate(today)} đến trước ngày ${vietnameseDate(validTo)}.`,
    en: `The day of return has to be from ${today} on, and before ${validTo}.`,
  });
}

/** Nobody stands in for himself, and nobody makes himself a substitute (422). */
export function substituteIsGiver(): DomainError {
  return invalidField('substituteId', 'SUBSTITUTE_IS_GIVER', {
    vi: 'Không ai thay thế chính mình hoặc tự giao cho mình việc thay thế.',
    en: 'Nobody stands in for himself, and nobody makes himself a substitute.',
  });
}

/** The substitute does not serve at that agency on all of the days (422). */
export function substituteOfOtherAgency(agencyCode: string): DomainError {
  return invalidField('substituteId', 'SUBSTITUTE_OF_OTHER_AGENCY', {
    vi: `Người thay thế phải giữ vị trí công tác tại ${agencyCode} trong toàn bộ thời gian này.`,
    en: `The substitute has to hold a post at ${agencyCode} on all of these days.`,
  });
}

/** The officer's posts are for dossiers for which the substitute is not cleared, and for no others (409). */
export function substituteNotCleared(): DomainError {
  return new DomainError('rule-broken', 'SUBSTITUTE_NOT_CLEARED', {
    vi: 'Người thay thế không được tiếp cận hồ sơ hạn chế mà vị trí này xử lý nên không làm thay được việc nào; hãy chọn người khác.',
    en: 'The posts are for restricted dossiers, for which the substitute is not cleared: choose somebody who is.',
  });
}

/** The substitute is away on some of the days (409). */
export function substituteAway(): DomainError {
  const sentence = {
    vi: 'Người thay thế cũng vắng mặt trong một phần thời gian này.',
    en: 'The substitute is away on some of these days too.',
  };
  return new DomainError('rule-broken', 'SUBSTITUTE_AWAY', sentence);
}
