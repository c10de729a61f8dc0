import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** 409: the dossier is not received or in progress, or no deadline of it runs. */
export function noDeadlineToExtend(status: string, deadlineState: string): DomainError {
  return new DomainError(
    'rule-broken',
    'NO_DEADLINE_TO_EXTEND',
    {
      vi: 'Chỉ gia hạn được hồ sơ đã tiếp nhận, đang giải quyết và có thời hạn đang được tính.',
      en: 'Only a received dossier that is being resolved and whose deadline runs can be extended.',
    },
    { status, deadlineState },
  );
}

/** 409: the deadline was extended as often as the rule allows (NĐ 61/2018 Đ.19.9: once; data). */
export function extensionLimitReached(limit: number): DomainError {
  return new DomainError(
    'rule-broken',
    'EXTENSION_LIMIT_REACHED',
    { vi: `Chỉ được gia hạn thời gian giải quyết tối đa ${limit} lần.`, en: `A deadline may be extended at most ${limit} time(s).` },
    { limit },
  );
}

/** 409: the letter has to reach the one-stop unit before the due date (NĐ 61/2018 Đ.19.9: one day; data). `lastOn` was the last day. */
export function extensionTooLate(leadDays: number, lastOn: string): DomainError {
  return new DomainError(
    'rule-broken',
    'EXTENSION_TOO_LATE',
    {
      vi:
        `Việc xin lỗi và gia hạn phải thực hiện chậm nhất ${leadDays} ngày làm việc trước ngày hết hạn; ` +
        `ngày cuối cùng là ${vietnameseDate(lastOn)}.`,
      en: `A deadline may be extended until ${leadDays} working day(s) before the due date; the last day was ${lastOn}.`,
    },
    { leadDays, lastOn },
  );
}

/** 422: the new date and a number of working days were both given, or neither. */
export function extensionDateUnclear(): DomainError {
  return invalidField('dueOn', 'EXTENSION_DATE_UNCLEAR', {
    vi: 'Ghi ngày hẹn trả mới (dueOn) hoặc số ngày làm việc gia hạn (workingDays), không ghi cả hai.',
    en: 'Give the new due date (dueOn) or by how many working days it moves (workingDays), and not both.',
  });
}

/** 422: the new date is not after the present due date. */
export function extensionNotLater(presentDueOn: string): DomainError {
  return invalidField('dueOn', 'EXTENSION_NOT_LATER', {
    vi: `Ngày hẹn trả mới phải sau ngày hết hạn hiện nay (${vietnameseDate(presentDueOn)}).`,
    en: `The new due date has to be after the present one (${presentDueOn}).`,
  });
}

/** 422: the new date does not work in the agency's calendar. */
export function extensionNotWorkingDay(dueOn: string): DomainError {
  return invalidField('dueOn', 'EXTENSION_NOT_WORKING_DAY', {
    vi: `Ngày ${vietnameseDate(dueOn)} không phải là ngày làm việc.`,
    en: `${dueOn} is no working day.`,
  });
}
