import { DomainError } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** 409: the procedure has no published version in force on the date. */
export function procedureNotInForce(code: string, onDate: string): DomainError {
  return new DomainError(
    'rule-broken',
    'PROCEDURE_NOT_IN_FORCE',
    {
      vi: `Thủ tục ${code} không có phiên bản công bố đang có hiệu lực ngày ${vietnameseDate(onDate)}.`,
      en: `Procedure ${code} has no published version in force on ${onDate}.`,
    },
    { procedureCode: code, onDate },
  );
}

/** 409: the procedure is internal to the administration and takes no dossiers. */
export function procedureInternal(): DomainError {
  return new DomainError('rule-broken', 'PROCEDURE_INTERNAL', {
    vi: 'Đây là thủ tục nội bộ giữa các cơ quan nhà nước; không tiếp nhận hồ sơ của người dân, doanh nghiệp.',
    en: 'This procedure is one inside the administration; no dossier is handed in for it.',
  });
}

/** 409: the procedure is not offered online; where and how it is handed in instead. */
export function notOfferedOnline(
  receiving: { readonly code: string; readonly name: string },
  byPost: boolean,
  address: string | null,
): DomainError {
  const way = byPost ? { vi: 'trực tiếp hoặc qua bưu chính', en: 'at the counter or by post' } : { vi: 'trực tiếp', en: 'at the counter' };
  return new DomainError(
    'rule-broken',
    'PROCEDURE_NOT_ONLINE',
    {
      vi: `Thủ tục này không nhận hồ sơ trực tuyến. Hãy nộp ${way.vi} tại ${receiving.name}.`,
      en: `This procedure is not handed in online. Hand it in ${way.en}: ${receiving.name}.`,
    },
    {
      receivingAgencyCode: receiving.code,
      receivingAgencyName: receiving.name,
      channels: byPost ? ['direct', 'post'] : ['direct'],
      address,
    },
  );
}
