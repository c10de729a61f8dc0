import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** 422: the instant of the report lies in the future. */
export function asOfInFuture(): DomainError {
  return invalidField('asOf', 'AS_OF_IN_FUTURE', {
    vi: 'Thời điểm chốt số liệu không được ở tương lai.',
    en: 'The instant as of which figures are asked for must not be in the future.',
  });
}

/** 422: nothing of the period had happened at that instant. */
export function asOfBeforePeriod(): DomainError {
  return invalidField('asOf', 'AS_OF_BEFORE_PERIOD', {
    vi: 'Thời điểm chốt số liệu không được trước ngày đầu kỳ báo cáo.',
    en: 'The instant as of which figures are asked for must not be before the period.',
  });
}

/** 409: figures of a period are final only once it is over; before that they are asked for as of an instant. */
export function periodNotOver(to: string): DomainError {
  return new DomainError(
    'rule-broken',
    'PERIOD_NOT_OVER',
    {
      vi: `Kỳ báo cáo đến hết ngày ${vietnameseDate(to)} chưa kết thúc; hãy nêu thời điểm chốt số liệu (asOf).`,
      en: `The period that ends with ${to} is not over; name the instant as of which figures are wanted (asOf).`,
    },
    { to },
  );
}

/** 403: the caller has no rights to the agency's figures. */
export function foreignAgency(): DomainError {
  return new DomainError('forbidden', 'REPORT_OF_FOREIGN_AGENCY', {
    vi: 'Không được xem báo cáo của cơ quan ngoài phạm vi quản lý.',
    en: 'Reports of agencies outside your own scope may not be seen.',
  });
}
