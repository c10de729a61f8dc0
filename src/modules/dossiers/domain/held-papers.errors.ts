import { invalidField, type DomainError } from '../../../shared/domain-error.js';

/** 422: a paper is asked for whose data is taken from a connected database. */
export function paperInDatabase(field: string, key: string, databaseName: string): DomainError {
  return invalidField(field, 'PAPER_IN_DATABASE', {
    vi:
      `Giấy tờ này (thành phần ${key}) lấy từ ${databaseName}, không được yêu cầu nộp (Nghị định 309/2026/NĐ-CP, Điều 4.2a). Nếu hệ ` +
      'thống gặp sự cố hoặc dữ liệu không chính xác, nêu ở exception với lý do và thành phần này.',
    en:
      `This paper (component ${key}) is taken from ${databaseName} and must not be asked for (NĐ 309/2026/NĐ-CP, 4.2a). Where the system ` +
      'is down or the data is not right, say so in exception, with the reason and this component.',
  });
}

/** 422: the exception names a paper that no database has. */
export function exceptionOfNoPaper(field: string): DomainError {
  return invalidField(field, 'EXCEPTION_OF_NO_PAPER', {
    vi: 'Thành phần này của hồ sơ không lấy từ cơ sở dữ liệu nào, nên không cần ngoại lệ.',
    en: 'This component of the dossier is taken from no database, so that there is nothing to except.',
  });
}
