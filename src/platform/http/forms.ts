/** Patterns of what people are asked for at many places, each with the words for who gets it wrong. */
export const PERSON_OR_TAX_CODE = {
  number: true,
  max: 14,
  pattern: '^([0-9]{12}|[0-9]{10}(-?[0-9]{3})?)$',
  form: {
    vi: 'số định danh cá nhân gồm 12 chữ số, hoặc mã số thuế gồm 10 hay 13 chữ số',
    en: 'a personal id number of 12 digits, or a tax code of 10 or 13 digits',
  },
} as const;

export const DECISION_NUMBER = {
  max: 200,
  pattern: '[0-9]',
  form: { vi: 'số, ký hiệu văn bản, ví dụ 24/2026/NQ-HĐND', en: 'the number and symbol of a document, such as 24/2026/NQ-HĐND' },
} as const;

export const PHONE_NUMBER = {
  max: 20,
  pattern: '^[0-9+ .-]{8,20}$',
  form: {
    vi: 'số điện thoại gồm 8 đến 20 chữ số, có thể có dấu +, dấu cách, dấu chấm hoặc gạch ngang',
    en: 'a phone number of 8 to 20 digits, with +, spaces, dots or hyphens where wanted',
  },
} as const;

export const MAIL_ADDRESS = {
  max: 200,
  pattern: '^[^@\\s]+@[^@\\s]+$',
  form: { vi: 'địa chỉ thư điện tử, ví dụ ten@example.vn', en: 'an e-mail address, such as name@example.vn' },
} as const;

/** What of these is shown to somebody who may not know them: stars before the last characters. */
export const MASKED_NUMBER = { max: 20, pattern: '^[0-9+ .*-]+$' } as const;

export const MASKED_MAIL = { max: 210, pattern: '^[^@\\s]+@[^@\\s]+$' } as const;
