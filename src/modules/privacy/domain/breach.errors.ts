import { localIso } from '../../../shared/clock.js';
import { DomainError, invalidField } from '../../../shared/domain-error.js';

/** The address names a breach that does not exist, or one of an agency elsewhere (404). */
export function breachNotFound(): DomainError {
  return new DomainError('not-found', 'BREACH_NOT_FOUND', {
    vi: 'Không tìm thấy vi phạm dữ liệu cá nhân này.',
    en: 'There is no such breach.',
  });
}

/** The agency is outside of the caller's (422). */
export function breachAgencyOutOfReach(): DomainError {
  return invalidField('agencyCode', 'BREACH_AGENCY_OUT_OF_REACH', {
    vi: 'Cơ quan này không thuộc phạm vi của bạn.',
    en: 'This agency is not within your reach.',
  });
}

/** The breach is to have been found at an instant that is still to come (422). */
export function breachInFuture(): DomainError {
  return invalidField('detectedAt', 'BREACH_IN_FUTURE', {
    vi: 'Thời điểm phát hiện không thể ở tương lai.',
    en: 'A breach cannot have been detected in the future.',
  });
}

/** No row says how soon the authority has to be told of what was found on that day (422). */
export function breachBeforeRules(): DomainError {
  return invalidField('detectedAt', 'BREACH_BEFORE_RULES', {
    vi: 'Vào ngày phát hiện chưa có quy định về thời hạn thông báo trong hệ thống.',
    en: 'No rule for the notice to the authority held on the day of detection.',
  });
}

/** A dossier code that nobody gave, or of a dossier of agencies elsewhere (422). */
export function breachDossierUnknown(place: number): DomainError {
  return invalidField(`dossierCodes.${place}`, 'BREACH_DOSSIER_UNKNOWN', {
    vi: 'Không có hồ sơ mang mã này trong phạm vi của bạn.',
    en: 'There is no dossier of this code within your reach.',
  });
}

/** The notice was given before the breach was found, or at an instant that is still to come (422). */
export function notifiedOutOfTime(): DomainError {
  return invalidField('notifiedAt', 'BREACH_NOTICE_OUT_OF_TIME', {
    vi: 'Thời điểm thông báo phải từ lúc phát hiện đến hiện tại.',
    en: 'The notice was given between the detection and now.',
  });
}

/** The persons were told before the breach was found, or at an instant that is still to come (422). */
export function informedOutOfTime(): DomainError {
  return invalidField('informedAt', 'BREACH_INFORMED_OUT_OF_TIME', {
    vi: 'Thời điểm thông tin cho người có dữ liệu phải từ lúc phát hiện đến hiện tại.',
    en: 'The persons were told between the detection and now.',
  });
}

/** A notice after its time says why (422). */
export function lateReasonMissing(dueAt: Date): DomainError {
  return invalidField('lateReason', 'BREACH_LATE_REASON_MISSING', {
    vi: `Thông báo sau thời hạn (${localIso(dueAt)}) phải kèm lý do chậm.`,
    en: `A notice after its time (${localIso(dueAt)}) has to say why it is late.`,
  });
}

/** Nothing of what is known of the breach would change (409). */
export function breachUnchanged(): DomainError {
  return new DomainError('rule-broken', 'BREACH_UNCHANGED', {
    vi: 'Không có nội dung nào thay đổi.',
    en: 'Nothing would change.',
  });
}

/** The authority was told already (409). */
export function breachNotified(): DomainError {
  return new DomainError('rule-broken', 'BREACH_NOTIFIED', {
    vi: 'Vi phạm này đã được thông báo cho cơ quan chuyên trách.',
    en: 'The authority was told of this breach already.',
  });
}

/** The persons were told already (409). */
export function personsInformedAlready(): DomainError {
  return new DomainError('rule-broken', 'BREACH_PERSONS_INFORMED', {
    vi: 'Những người có dữ liệu đã được thông tin về vi phạm này.',
    en: 'The persons were told of this breach already.',
  });
}

/** More persons were informed than the breach concerns (422). */
export function moreInformedThanConcerned(personsConcerned: number): DomainError {
  return invalidField('personsInformed', 'BREACH_INFORMED_TOO_MANY', {
    vi: `Số người đã được thông tin vượt quá số người bị ảnh hưởng đã ghi nhận (${personsConcerned}); hãy cập nhật số này trước.`,
    en: `More persons were informed than are said to be concerned (${personsConcerned}); revise that number first.`,
  });
}

/** Fewer persons would be concerned than were informed (422). */
export function fewerConcernedThanInformed(personsInformed: number): DomainError {
  return invalidField('personsConcerned', 'BREACH_CONCERNED_TOO_FEW', {
    vi: `Số người bị ảnh hưởng không thể ít hơn số người đã được thông tin (${personsInformed}).`,
    en: `No fewer persons can be concerned than were informed (${personsInformed}).`,
  });
}

/** A breach is closed after the authority was told (409). */
export function breachNotNotified(): DomainError {
  return new DomainError('rule-broken', 'BREACH_NOT_NOTIFIED', {
    vi: 'Chưa thông báo cho cơ quan chuyên trách nên chưa thể kết thúc.',
    en: 'The authority has not been told yet, so the breach cannot be closed.',
  });
}

/** The breach is closed (409). */
export function breachClosed(): DomainError {
  return new DomainError('rule-broken', 'BREACH_CLOSED', {
    vi: 'Vi phạm này đã kết thúc; nội dung mới được ghi nhận thành một vi phạm khác.',
    en: 'This breach is closed; what is found later is recorded as another one.',
  });
}
