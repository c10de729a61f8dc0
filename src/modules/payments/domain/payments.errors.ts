import { DomainError, type ErrorKind } from '../../../shared/domain-error.js';

/** Every refusal of payments, by its code. */
export const REFUSALS = {
  RECEIVABLE_NOT_FOUND: { kind: 'not-found', vi: 'Hồ sơ không có khoản thu này.', en: 'The dossier has no such receivable.' },
  NOTHING_OWED: { kind: 'rule-broken', vi: 'Hồ sơ không có khoản phí, lệ phí nào phải nộp.', en: 'The dossier owes nothing.' },
  RECEIVABLE_SETTLED: { kind: 'rule-broken', vi: 'Khoản thu này đã được nộp.', en: 'The receivable is settled already.' },
  AMOUNT_NOT_SET: {
    kind: 'rule-broken',
    vi: 'Khoản thu này chưa được xác định số tiền.',
    en: 'The amount of the receivable is not set yet.',
  },
  AMOUNT_FIXED: {
    kind: 'rule-broken',
    vi: 'Mức thu đã được quy định; chỉ được miễn hoặc giảm theo căn cứ, không được đặt mức khác.',
    en: 'The amount is fixed by law; it changes by exemption or reduction on a ground and in no other way.',
  },
  FEE_FACTS_NEEDED: {
    kind: 'rule-broken',
    vi: 'Mức thu theo biểu phí còn thiếu thông tin; hãy nêu thông tin, không đặt số tiền.',
    en: 'The amount follows from the fee schedule once its facts are stated; state them instead of an amount.',
  },
  ENTITLEMENT_USED: {
    kind: 'rule-broken',
    vi: 'Một hồ sơ khác của người nộp vừa sử dụng ưu đãi này trong năm; hãy tính lại.',
    en: 'Another dossier of the applicant has just used this benefit of the year; ask for the quote again.',
  },
  FEES_NOT_QUOTED: {
    kind: 'rule-broken',
    vi: 'Các khoản thu của hồ sơ được lập trước khi có biểu phí; hãy xác định mức thu từng khoản.',
    en: 'The receivables are from before fees were quoted; set the amount of each.',
  },
  RELIEF_GIVEN: { kind: 'rule-broken', vi: 'Khoản thu này đã được giảm.', en: 'The receivable was reduced already.' },
  RELIEF_NOT_WHOLE: {
    kind: 'rule-broken',
    vi: 'Tỷ lệ giảm không cho ra số đồng tròn.',
    en: 'The reduction comes to no whole amount of đồng.',
  },
  RELIEF_PERCENT_WRONG: {
    kind: 'invalid',
    field: 'percent',
    vi: 'Giảm thì phải nêu tỷ lệ giảm; miễn thì không nêu.',
    en: 'A reduction names its percentage; an exemption names none.',
  },
  RELIEF_EVIDENCE_ONE: {
    kind: 'invalid',
    field: 'evidence',
    vi: 'Phải nêu một trong hai: tệp của hồ sơ làm căn cứ, hoặc giấy tờ đã kiểm tra.',
    en: 'Name either a file of the dossier as evidence, or the paper that was seen.',
  },
  RELIEF_EVIDENCE_UNKNOWN: {
    kind: 'invalid',
    field: 'evidenceFileId',
    vi: 'Tệp làm căn cứ không thuộc hồ sơ này.',
    en: 'The file named as evidence does not belong to the dossier.',
  },
  COLLECTOR_SET_AMOUNT: {
    kind: 'forbidden',
    vi: 'Người đã xác định mức thu, miễn hoặc giảm của hồ sơ không được thu tiền của hồ sơ đó.',
    en: 'An officer who set, exempted or reduced an amount of the dossier may not take its payments.',
  },
  SETTER_COLLECTED: {
    kind: 'forbidden',
    vi: 'Người đã thu tiền của hồ sơ không được xác định mức thu, miễn hoặc giảm của hồ sơ đó.',
    en: 'An officer who took a payment of the dossier may not set, exempt or reduce its amounts.',
  },
  AMOUNT_DIFFERS: { kind: 'rule-broken', vi: 'Số tiền nộp khác với số tiền phải nộp.', en: 'The amount differs from what is owed.' },
  RECEIPT_NUMBER_USED: {
    kind: 'rule-broken',
    vi: 'Số biên lai này đã được cơ quan sử dụng trong năm.',
    en: 'The agency has used this receipt number this year.',
  },
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** Makes the refusal of that code. */
export function refusal(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): DomainError {
  const { kind, vi, en, field }: { kind: ErrorKind; vi: string; en: string; field?: string } = REFUSALS[code];
  return new DomainError(kind, code, { vi, en }, field === undefined ? details : { ...details, errors: [{ field, code, vi, en }] });
}

/** Facts that the dossier and the place of its agency say themselves, and otherwise (422). */
export function factsKnown(names: readonly string[]): DomainError {
  const sentence = {
    vi: 'Thông tin này đã có theo hồ sơ và địa bàn của cơ quan giải quyết, không nhập giá trị khác.',
    en: 'The dossier and the place of its agency say so themselves; no other value is taken.',
  };
  const errors = names.map((name) => ({ field: `facts.${name}`, code: 'FEE_FACT_KNOWN', ...sentence }));
  return new DomainError('invalid', 'FEE_FACT_KNOWN', sentence, { errors });
}
