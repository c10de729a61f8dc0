import { DomainError } from '../../../shared/domain-error.js';

/** Every refusal of payments, by its code. */
export const REFUSALS = {
  CHARGE_NOT_FOUND: { kind: 'not-found', vi: 'Hồ sơ không có khoản thu này.', en: 'The dossier has no such charge.' },
  NOTHING_OWED: { kind: 'rule-broken', vi: 'Hồ sơ không có khoản phí, lệ phí nào phải nộp.', en: 'The dossier owes nothing.' },
  CHARGE_SETTLED: { kind: 'rule-broken', vi: 'Khoản thu này đã được nộp.', en: 'The charge is settled already.' },
  AMOUNT_NOT_SET: { kind: 'rule-broken', vi: 'Khoản thu này chưa được xác định số tiền.', en: 'The amount of the charge is not set yet.' },
  AMOUNT_DIFFERS: { kind: 'rule-broken', vi: 'Số tiền nộp khác với số tiền phải nộp.', en: 'The amount differs from what is owed.' },
  RECEIPT_NUMBER_USED: { kind: 'rule-broken', vi: 'Số biên lai này đã được cơ quan sử dụng trong năm.', en: 'The agency has used this receipt number this year.' },
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** Makes the refusal of that code. */
export function refusal(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): DomainError {
  const { kind, vi, en } = REFUSALS[code];
  return new DomainError(kind, code, { vi, en }, details);
}
