/** Fields that several views of forms have, in the same words. */
export const FORM_CODE = {
  vi: 'Mã biểu mẫu điện tử',
  en: 'Code of the electronic form',
  max: 60,
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
  example: 'BM-VI-DU',
} as const;
export const FORM_VERSION_NO = { vi: 'Số phiên bản', en: 'Number of the version', min: 1, max: 1_000_000, example: 1 } as const;
export const FORM_EFFECTIVE_FROM = { vi: 'Ngày đầu tiên có hiệu lực', en: 'First date on which it holds', example: '2099-01-01' } as const;
/** JSON pointer of a field; `*` stands for every entry of a list. */
export const FORM_POINTER = { max: 300, pattern: '^(/([A-Za-z][A-Za-z0-9_]{0,39}|\\*))+$' } as const;
