import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** The address names an officer who does not exist, or none of whose posts the caller may see (404). */
export function officerNotFound(): DomainError {
  return new DomainError('not-found', 'OFFICER_NOT_FOUND', { vi: 'Không tìm thấy cán bộ này.', en: 'There is no such officer.' });
}

/** The address names a post that the officer does not have, or not in the caller's agencies (404). */
export function postNotFound(): DomainError {
  return new DomainError('not-found', 'POST_NOT_FOUND', {
    vi: 'Cán bộ không có vị trí công tác này trong phạm vi của bạn.',
    en: 'The officer has no such post within your agencies.',
  });
}

/** The account is an officer's already (409); whoever names it may give it a post, and learns nothing else. */
export function officerEnrolled(officerId: string, version: number): DomainError {
  const sentence = { vi: 'Tài khoản này đã được ghi nhận là cán bộ.', en: 'This account is an officer already.' };
  return new DomainError('rule-broken', 'OFFICER_ENROLLED', sentence, { officerId, version });
}

/** The account is that of a registered system (409): what it does would be done by a person and by nobody. */
export function accountOfSystem(): DomainError {
  const sentence = {
    vi: 'Tài khoản này đã được gắn với một hệ thống của cơ quan; cán bộ cần tài khoản riêng.',
    en: 'This account belongs to a registered system; an officer needs an account of his own.',
  };
  return new DomainError('rule-broken', 'OFFICER_ACCOUNT_OF_SYSTEM', sentence);
}

/** Nobody with an account there could ever sign in (422). */
export function issuerUnknown(issuer: string): DomainError {
  return invalidField('issuer', 'OFFICER_ISSUER_UNKNOWN', {
    vi: `Hệ thống không nhận đăng nhập từ ${issuer}.`,
    en: `Nobody can sign in here with an account at ${issuer}.`,
  });
}

/** Nobody decides about their own posts (403). */
export function ownPost(): DomainError {
  return new DomainError('forbidden', 'POST_OF_ONESELF', {
    vi: 'Vị trí công tác của chính bạn do người khác quyết định.',
    en: 'Your own posts are decided by somebody else.',
  });
}

/** A post is to be given outside of the caller's agencies (422). */
export function agencyOutOfReach(field: string): DomainError {
  return invalidField(field, 'AGENCY_OUT_OF_REACH', {
    vi: 'Cơ quan này không thuộc phạm vi của bạn.',
    en: 'This agency is not within your reach.',
  });
}

/** A role reaches beyond all agencies, and the caller does not stand at the root of its tree (422). */
export function roleOutOfReach(role: string): DomainError {
  return invalidField('roles', 'ROLE_OUT_OF_REACH', {
    vi: `Vai trò ${role} vượt phạm vi một cơ quan; chỉ quản trị viên của cơ quan cao nhất được giao.`,
    en: `The role ${role} reaches beyond any agency; only an administrator of the agency at the root may give it.`,
  });
}

/** A post is to reach further than the caller's own (422). */
export function limitsOutOfReach(field: 'sectorCodes' | 'procedureCodes' | 'confidentialities'): DomainError {
  return invalidField(field, 'POST_LIMITS_OUT_OF_REACH', {
    vi: 'Không thể giao phạm vi rộng hơn phạm vi của chính bạn.',
    en: 'Nobody can give more than lies within their own reach.',
  });
}

/** Posts are given from today on (422): a right that nobody had is not made up afterwards. */
export function postInPast(today: string): DomainError {
  return invalidField('validFrom', 'POST_IN_PAST', {
    vi: `Vị trí công tác chỉ được giao từ ngày ${vietnameseDate(today)} trở đi.`,
    en: `Posts are given from ${today} on, not for the past.`,
  });
}

/** A post was held until today (422): what was done in it stays as it was allowed. */
export function postEndInPast(today: string): DomainError {
  return invalidField('validTo', 'POST_END_IN_PAST', {
    vi: `Vị trí công tác kết thúc sớm nhất vào ngày ${vietnameseDate(today)}.`,
    en: `A post ends on ${today} at the earliest.`,
  });
}

/** A post would end before or when it begins (422). */
export function postDatesReversed(): DomainError {
  return invalidField('validTo', 'POST_ENDS_BEFORE_IT_BEGINS', {
    vi: 'Ngày thôi giữ phải sau ngày bắt đầu giữ vị trí công tác.',
    en: 'A post ends after the day on which it begins.',
  });
}

/** There is no such agency on the day when the post begins: it is closed, or not there yet (422). */
export function postAgencyNotInForce(agencyCode: string, on: string): DomainError {
  return invalidField('agencyCode', 'POST_AGENCY_NOT_IN_FORCE', {
    vi: `Cơ quan ${agencyCode} không hoạt động vào ngày ${vietnameseDate(on)}.`,
    en: `The agency ${agencyCode} is not in force on ${on}.`,
  });
}

/** The agency ends before the post does (422). */
export function postOutlivesAgency(agencyEndsOn: string): DomainError {
  return invalidField('validTo', 'POST_OUTLIVES_AGENCY', {
    vi: `Cơ quan hết hiệu lực từ ngày ${vietnameseDate(agencyEndsOn)}; vị trí công tác phải kết thúc không muộn hơn.`,
    en: `The agency is not in force from ${agencyEndsOn} on; the post has to end by then.`,
  });
}

/** It is decided that the agency moves out of the caller's reach before the post ends (422). */
export function postOutlivesReach(goneFrom: string): DomainError {
  return invalidField('validTo', 'POST_OUTLIVES_REACH', {
    vi: `Từ ngày ${vietnameseDate(goneFrom)} cơ quan không còn thuộc phạm vi của bạn; vị trí công tác phải kết thúc không muộn hơn.`,
    en: `From ${goneFrom} on the agency is not within your reach any more; the post has to end by then.`,
  });
}

/** The officer holds the same post, which is one of this agency, unit and title, on some of the days (409). */
export function postOverlaps(postId: string): DomainError {
  const sentence = {
    vi:
      'Cán bộ đã giữ vị trí cùng cơ quan, đơn vị và chức danh trong một phần của thời gian đó; hãy thay đổi hoặc kết thúc vị trí ấy, ' +
      'hoặc ghi đơn vị hay chức danh khác.',
    en:
      'The officer holds a post of the same agency, unit and title for a part of that time already; change or end that one, or state ' +
      'another unit or title.',
  };
  return new DomainError('rule-broken', 'POST_OVERLAPS', sentence, { postId });
}

/** The post is not held any more, or ends by then already (409). */
export function postOver(endedOn: string): DomainError {
  const sentence = { vi: `Vị trí công tác kết thúc từ ngày ${vietnameseDate(endedOn)}.`, en: `The post ends on ${endedOn}.` };
  return new DomainError('rule-broken', 'POST_OVER', sentence, { endedOn });
}

/** The post already is as stated (409). */
export function postUnchanged(): DomainError {
  return new DomainError('rule-broken', 'POST_UNCHANGED', {
    vi: 'Thông tin vị trí công tác không thay đổi so với hiện tại.',
    en: 'Nothing in this request changes the post.',
  });
}
