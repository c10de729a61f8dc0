import { DomainError, invalidField } from '../../../shared/domain-error.js';
import { vietnameseDate } from '../../../shared/text.js';

/** The address names a procedure that the public catalogue does not have (404). */
export function procedureNotFound(): DomainError {
  return new DomainError('not-found', 'PROCEDURE_NOT_FOUND', {
    vi: 'Không tìm thấy thủ tục hành chính này.',
    en: 'There is no such administrative procedure.',
  });
}

/** The procedure has no version in force on the local date asked for (404). */
export function procedureNotInForceOn(on: string): DomainError {
  const sentence = {
    vi: `Thủ tục hành chính này không có hiệu lực vào ngày ${vietnameseDate(on)}.`,
    en: `This administrative procedure is not in force on ${on}.`,
  };
  return new DomainError('not-found', 'PROCEDURE_VERSION_NOT_FOUND', sentence, { on });
}

/** The address names an import that does not exist (404). */
export function importRunNotFound(): DomainError {
  return new DomainError('not-found', 'IMPORT_RUN_NOT_FOUND', {
    vi: 'Không tìm thấy lần nhập dữ liệu này.',
    en: 'There is no such import.',
  });
}

/** The input names a procedure that does not exist (422). */
export function procedureUnknown(): DomainError {
  return invalidField('procedureCode', 'PROCEDURE_UNKNOWN', {
    vi: 'Không có thủ tục hành chính với mã này.',
    en: 'There is no procedure with this code.',
  });
}

/** A post, a split or a partner system is limited to a sector that the catalogue never had (422). */
export function limitSectorUnknown(field: string, given: string): DomainError {
  return invalidField(field, 'LIMIT_SECTOR_UNKNOWN', {
    vi: `Danh mục không có lĩnh vực mang mã ${given}.`,
    en: `The catalogue has no sector of the code ${given}.`,
  });
}

/** A post or a partner system is limited to a procedure that the catalogue never had (422). */
export function limitProcedureUnknown(given: string): DomainError {
  return invalidField('procedureCodes', 'LIMIT_PROCEDURE_UNKNOWN', {
    vi: `Danh mục không có thủ tục hành chính mang mã ${given}.`,
    en: `The catalogue has no procedure of the code ${given}.`,
  });
}
