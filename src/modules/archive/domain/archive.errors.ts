import { DomainError } from '../../../shared/domain-error.js';

/** 404: there is no such record, or it belongs to an agency that the caller does not act for. */
export function recordNotFound(): DomainError {
  return new DomainError('not-found', 'RECORD_NOT_FOUND', { vi: 'Không tìm thấy hồ sơ lưu trữ.', en: 'There is no such record.' });
}

/** 409: only what is over becomes a record. */
export function dossierNotReturned(status: string): DomainError {
  return new DomainError(
    'rule-broken',
    'DOSSIER_NOT_RETURNED',
    {
      vi: 'Chỉ thực hiện được sau khi đã trả kết quả hồ sơ.',
      en: 'This is possible only after the result of the dossier was handed over.',
    },
    { status },
  );
}
