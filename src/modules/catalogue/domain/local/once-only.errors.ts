import { invalidField, type DomainError } from '../../../../shared/domain-error.js';

/** A paper is required whose data a connected database has (422). */
export function paperHeldInDatabase(field: string, databaseCode: string): DomainError {
  return invalidField(field, 'PAPER_HELD_IN_DATABASE', {
    vi:
      `Dữ liệu của giấy tờ này đã có trong cơ sở dữ liệu ${databaseCode} đã kết nối, không được yêu cầu nộp (Nghị định 309/2026/NĐ-CP, ` +
      'Điều 4.2a); chỉ được yêu cầu theo ngoại lệ có quyết định: sự cố hệ thống, dữ liệu không chính xác.',
    en:
      `The connected database ${databaseCode} has what this paper would say, so it must not be required (NĐ 309/2026/NĐ-CP, 4.2a), ` +
      'except by a recorded decision: the system is down, or the data is not right.',
  });
}

/** A database that is not connected on that date (422). */
export function localDatabaseUnknown(field: string): DomainError {
  return invalidField(field, 'DATABASE_NOT_CONNECTED', {
    vi: 'Cơ sở dữ liệu này chưa được kết nối vào ngày đó.',
    en: 'No database of this code is connected on that date.',
  });
}

/** The same paper named twice (422). */
export function localSourceRepeated(field: string): DomainError {
  return invalidField(field, 'LOCAL_SOURCE_REPEATED', {
    vi: 'Giấy tờ này đã được nêu ở dòng khác cho cùng trường hợp.',
    en: 'Another line names the same paper of the same case.',
  });
}

/** An exception that ended before it would begin (422). */
export function exceptionEnded(field: string): DomainError {
  return invalidField(field, 'EXCEPTION_ENDED', {
    vi: 'Ngoại lệ phải còn hiệu lực vào ngày quy định có hiệu lực.',
    en: 'The exception has to last at least until the date on which this takes effect.',
  });
}
