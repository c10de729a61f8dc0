import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** The address names a system that does not exist, or one of an agency elsewhere (404). */
export function systemNotFound(): DomainError {
  return new DomainError('not-found', 'PARTNER_SYSTEM_NOT_FOUND', {
    vi: 'Không tìm thấy hệ thống này.',
    en: 'There is no such partner system.',
  });
}

/** The agency has a system of that name (409), also one that is switched off. */
export function systemNameTaken(systemId: string): DomainError {
  const sentence = {
    vi: 'Cơ quan đã có hệ thống mang tên này; hãy đặt tên khác, hoặc thay đổi hệ thống đã đăng ký.',
    en: 'The agency has a system of this name; choose another name, or change the one that is registered.',
  };
  return new DomainError('rule-broken', 'PARTNER_SYSTEM_NAME_TAKEN', sentence, { systemId });
}

/** The system is to act for an agency outside of the caller's (422). */
export function partnerAgencyOutOfReach(): DomainError {
  return invalidField('agencyCode', 'PARTNER_AGENCY_OUT_OF_REACH', {
    vi: 'Cơ quan này không thuộc phạm vi của bạn.',
    en: 'This agency is not within your reach.',
  });
}

/** The system is to reach further than the caller's own post (422). */
export function partnerLimitsOutOfReach(field: 'sectorCodes' | 'procedureCodes'): DomainError {
  return invalidField(field, 'PARTNER_LIMITS_OUT_OF_REACH', {
    vi: 'Không thể giao phạm vi rộng hơn phạm vi của chính bạn.',
    en: 'Nobody can give more than lies within their own reach.',
  });
}

/** It is decided that the agency moves out of the caller's reach before the registration ends (422). */
export function partnerOutlivesReach(goneFrom: string): DomainError {
  return invalidField('validTo', 'PARTNER_OUTLIVES_REACH', {
    vi: `Từ ngày ${vietnameseDate(goneFrom)} cơ quan không còn thuộc phạm vi của bạn; đăng ký phải kết thúc không muộn hơn.`,
    en: `From ${goneFrom} on the agency is not within your reach any more; the registration has to end by then.`,
  });
}

/** The agency is closed, or not there yet (422). */
export function partnerAgencyNotInForce(agencyCode: string): DomainError {
  return invalidField('agencyCode', 'PARTNER_AGENCY_NOT_IN_FORCE', {
    vi: `Cơ quan ${agencyCode} hiện không hoạt động.`,
    en: `The agency ${agencyCode} is not in force.`,
  });
}

/** The agency ends before the registration does (422). */
export function partnerOutlivesAgency(agencyEndsOn: string): DomainError {
  return invalidField('validTo', 'PARTNER_OUTLIVES_AGENCY', {
    vi: `Cơ quan hết hiệu lực từ ngày ${vietnameseDate(agencyEndsOn)}; đăng ký phải kết thúc không muộn hơn.`,
    en: `The agency is not in force from ${agencyEndsOn} on; the registration has to end by then.`,
  });
}

/** A registration would end before it counts for a day (422). */
export function partnerEndInPast(today: string): DomainError {
  return invalidField('validTo', 'PARTNER_END_IN_PAST', {
    vi: `Ngày hết hạn phải sau ngày ${vietnameseDate(today)}; muốn ngừng ngay thì khóa hệ thống.`,
    en: `The registration ends after ${today}; to stop the system now, disable it.`,
  });
}

/** An entry of the networks is none (422). */
export function networkInvalid(place: number): DomainError {
  return invalidField(`networks.${place}`, 'PARTNER_NETWORK_INVALID', {
    vi: 'Phải là một mạng dạng CIDR với địa chỉ đầu mạng, ví dụ 203.0.113.0/24 hoặc 2001:db8::/32.',
    en: 'Must be a network in CIDR notation that names its first address, such as 203.0.113.0/24 or 2001:db8::/32.',
  });
}

/** Nothing in the request changes the registration (409). */
export function systemUnchanged(): DomainError {
  return new DomainError('rule-broken', 'PARTNER_SYSTEM_UNCHANGED', {
    vi: 'Thông tin hệ thống không thay đổi so với hiện tại.',
    en: 'Nothing in this request changes the system.',
  });
}

/** The system is switched off already (409). */
export function systemDisabledAlready(): DomainError {
  return new DomainError('rule-broken', 'PARTNER_SYSTEM_DISABLED_ALREADY', {
    vi: 'Hệ thống này đã bị khóa.',
    en: 'This system is disabled already.',
  });
}

/** The system is not switched off (409). */
export function systemNotDisabled(): DomainError {
  return new DomainError('rule-broken', 'PARTNER_SYSTEM_NOT_DISABLED', {
    vi: 'Hệ thống này không bị khóa.',
    en: 'This system is not disabled.',
  });
}

/** The address names a secret that the system does not have (404). */
export function secretNotFound(): DomainError {
  return new DomainError('not-found', 'SECRET_NOT_FOUND', {
    vi: 'Hệ thống không có khóa bí mật này.',
    en: 'The system has no such secret.',
  });
}

/** The secret is not valid any more (409). */
export function secretOver(): DomainError {
  return new DomainError('rule-broken', 'SECRET_OVER', {
    vi: 'Khóa bí mật này đã hết hiệu lực.',
    en: 'This secret is not valid any more.',
  });
}

/** Two secrets are valid, and a third one would let nobody know which are in use (409). */
export function secretsTwoValid(): DomainError {
  return new DomainError('rule-broken', 'SECRETS_TWO_VALID', {
    vi: 'Hệ thống đang có hai khóa bí mật còn hiệu lực; hãy kết thúc khóa cũ trước.',
    en: 'Two secrets of the system are valid; end the old one first.',
  });
}

/** The old secret would have ended before now (422). */
export function secretEndInPast(): DomainError {
  return invalidField('previousEndsAt', 'SECRET_END_IN_PAST', {
    vi: 'Thời điểm kết thúc của khóa cũ phải ở tương lai.',
    en: 'The old secret ends at a later instant than now.',
  });
}
